package fr.appui.command.trial;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.trial.TrialEvent;
import fr.appui.shared.trial.TrialEvent.Kept;
import fr.appui.shared.trial.TrialStatus;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trial is worth being looked at again. */
public record KeepTrial(UUID id, SealedText reason, Instant occurredAt) implements TrialCommand.Change {

    @Override
    public List<TrialEvent> decide(TrialStatus status) {
        return switch (status) {
            case TRIED -> List.of(new Kept(id, reason, occurredAt));
            case KEPT -> List.of();
            case THROWN_AWAY -> throw new Refused("trial.thrown-away");
        };
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

    static KeepTrial of(UUID id, Body body, Instant now) {
        return new KeepTrial(id, body.reason(), requireNonNullElse(body.occurredAt(), now));
    }
}
