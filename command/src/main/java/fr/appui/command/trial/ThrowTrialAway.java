package fr.appui.command.trial;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.trial.TrialEvent;
import fr.appui.shared.trial.TrialEvent.ThrownAway;
import fr.appui.shared.trial.TrialStatus;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trial, kept or still being computed, is not needed any more. */
public record ThrowTrialAway(UUID id, SealedText reason, Instant occurredAt) implements TrialCommand.Change {

    @Override
    public List<TrialEvent> decide(TrialStatus status) {
        return status == TrialStatus.THROWN_AWAY ? List.of() : List.of(new ThrownAway(id, reason, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    static ThrowTrialAway of(UUID id, Body body, Instant now) {
        return new ThrowTrialAway(id, body.reason(), requireNonNullElse(body.occurredAt(), now));
    }
}
