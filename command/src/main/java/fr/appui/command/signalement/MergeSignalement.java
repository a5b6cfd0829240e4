package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.MergeTarget;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Merged;
import fr.appui.shared.signalement.SignalementEvent.TookIn;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signalement and another one are the same: it counts 0 from here on, and the other one goes on for both.
 *
 * @param into the one that goes on
 */
public record MergeSignalement(UUID id, UUID into, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements SignalementCommand.OfTwo {

    @Override
    public Optional<UUID> other(Live signalement) {
        if (into.equals(id)) {
            throw new InvalidInput("into", "same-case");
        }
        return signalement.isMergedInto(into) ? Optional.empty() : Optional.of(into);
    }

    @Override
    public List<SignalementEvent> decide(Live signalement, Live other) {
        signalement.mustCount();
        if (!signalement.facts().tookIn().isEmpty()) {
            throw new Refused("signalement.took-in");
        }
        switch (other.facts().status()) {
            case WITHDRAWN -> throw new Refused("signalement.into-withdrawn");
            case MERGED -> throw new Refused("signalement.into-merged");
            case RECEIVED, ACKNOWLEDGED, ASSESSED, CLOSED -> {}
        }
        return List.of(
                new TookIn(into, id, reason, reasonCode, occurredAt),
                new Merged(id, into, reason, reasonCode, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param into id or number of the signalement that goes on for both
     */
    record Body(
            @Size(max = 64) String into,
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.in("reason", reason);
        }
    }

    static MergeSignalement of(UUID id, Body body, Instant now, MergeTarget target) {
        return new MergeSignalement(
                id,
                target.named(body.into()),
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
