package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.MeasureTaken;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A control measure was taken, or asked for, on the spot. An equal further one is a further one. */
public record TakeMeasure(UUID id, SealedText text, Instant occurredAt) implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        signalement.mustBeFollowed();
        return List.of(new MeasureTaken(id, text, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.in("text", text);
        }
    }

    static TakeMeasure of(UUID id, Body body, Instant now) {
        return new TakeMeasure(id, body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
