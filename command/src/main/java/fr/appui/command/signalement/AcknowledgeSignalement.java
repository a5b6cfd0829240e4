package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever notified knows that it was received. Only other words make an acknowledgement of an acknowledged one. */
public record AcknowledgeSignalement(UUID id, @Nullable SealedText text, Instant occurredAt)
        implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        if (signalement.facts().acknowledgedAt() != null
                && (text == null || text.equals(signalement.texts().acknowledgement()))) {
            return List.of();
        }
        signalement.mustBeFollowed();
        return List.of(new Acknowledged(id, text, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Nullable @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.in("text", text);
        }
    }

    static AcknowledgeSignalement of(UUID id, Body body, Instant now) {
        return new AcknowledgeSignalement(id, body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
