package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.LetGo;
import fr.appui.shared.signalement.SignalementEvent.Unmerged;
import fr.appui.shared.signalement.SignalementFacts.Merge;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The signalement and the one that it was merged into are not the same after all: it is again what it was before. */
public record UnmergeSignalement(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements SignalementCommand.OfTwo {

    /** Where nothing is merged it is already so. */
    @Override
    public Optional<UUID> other(Live signalement) {
        return Optional.ofNullable(signalement.facts().merge()).map(Merge::into);
    }

    /** Whatever has become of the other one: what was put together by mistake can always be taken apart. */
    @Override
    public List<SignalementEvent> decide(Live signalement, Live other) {
        var into = other.facts().id();
        return List.of(
                new LetGo(into, id, reason, reasonCode, occurredAt),
                new Unmerged(id, into, reason, reasonCode, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.in("reason", reason);
        }
    }

    static UnmergeSignalement of(UUID id, Body body, Instant now) {
        return new UnmergeSignalement(
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
