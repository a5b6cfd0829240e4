package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the event is worth: how serious, what is to be done. A later assessment takes the place of an earlier one. */
public record AssessSignalement(UUID id, SealedText assessment, Instant occurredAt)
        implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        if (assessment.equals(signalement.texts().assessment())) {
            return List.of();
        }
        signalement.mustBeFollowed();
        return List.of(new Assessed(id, assessment, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText assessment,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.in("assessment", assessment);
        }
    }

    static AssessSignalement of(UUID id, Body body, Instant now) {
        return new AssessSignalement(id, body.assessment(), requireNonNullElse(body.occurredAt(), now));
    }
}
