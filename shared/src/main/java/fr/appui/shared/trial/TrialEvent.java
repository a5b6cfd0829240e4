package fr.appui.shared.trial;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import java.time.Instant;
import java.util.UUID;

/** Everything that can happen to a definition that is tried. None of it moves an official figure. */
public sealed interface TrialEvent extends Event {

    /** Somebody wants to know what would be counted by another rule; the rule never changes: another one is tried. */
    record Defined(UUID id, SealedText name, Trial trial, Instant occurredAt) implements TrialEvent {}

    /** It is worth being looked at again. */
    record Kept(UUID id, SealedText reason, Instant occurredAt) implements TrialEvent {}

    /** Its lines are forgotten; that it was tried is not. */
    record ThrownAway(UUID id, SealedText reason, Instant occurredAt) implements TrialEvent {}

    /** Where the trial stands after this event. */
    default TrialStatus status() {
        return switch (this) {
            case Defined _ -> TrialStatus.TRIED;
            case Kept _ -> TrialStatus.KEPT;
            case ThrownAway _ -> TrialStatus.THROWN_AWAY;
        };
    }
}
