package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Reopened;
import fr.appui.shared.signalement.SignalementFacts;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closed signalement is followed again; a withdrawn one comes back as it was, closed when it was closed. Whatever has
 * to be closed again gets a last day of its own, counted from the re-opening.
 */
public record ReopenSignalement(
        UUID id, @Nullable SealedText reason, ReasonCode reasonCode, RuleBook rules, Instant occurredAt)
        implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        return switch (signalement.facts().status()) {
            case RECEIVED, ACKNOWLEDGED, ASSESSED -> List.of();
            case CLOSED, WITHDRAWN -> reopened(signalement.facts());
            case MERGED -> throw new Refused("signalement.merged");
        };
    }

    private List<SignalementEvent> reopened(SignalementFacts before) {
        var reopened = new Reopened(id, reason, reasonCode, occurredAt);
        var after = SignalementFacts.after(before, reopened);
        var events = new ArrayList<SignalementEvent>(List.of(reopened));
        if (after.status().isFollowed()) {
            Reckoning.set(Step.CLOSURE, after, after.territory().day(occurredAt), rules, occurredAt)
                    .ifPresent(events::add);
        }
        return List.copyOf(events);
    }

    /** What the POST may say. */
    record Body(
            @Nullable @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.in("reason", reason);
        }
    }

    static ReopenSignalement of(UUID id, Body body, Instant now, RuleBook rules) {
        return new ReopenSignalement(
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                rules,
                requireNonNullElse(body.occurredAt(), now));
    }
}
