package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Withdrawn;
import fr.appui.shared.signalement.SignalementStatus;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The signalement should never have been entered: it counts 0 from here on. */
public record WithdrawSignalement(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements SignalementCommand.Change {

    @Override
    public boolean isOpenTo(Role role) {
        return role != Role.LIAISON;
    }

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        if (signalement.is(SignalementStatus.WITHDRAWN)) {
            return List.of();
        }
        signalement.mustCount();
        return List.of(new Withdrawn(id, reason, reasonCode, occurredAt));
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

    static WithdrawSignalement of(UUID id, Body body, Instant now) {
        return new WithdrawSignalement(
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
