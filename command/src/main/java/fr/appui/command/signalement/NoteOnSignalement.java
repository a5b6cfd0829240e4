package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Noted;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something worth remembering. An equal further note is a further note: repeats are recognised by their key alone. */
public record NoteOnSignalement(UUID id, SealedText text, Instant occurredAt) implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        signalement.mustCount();
        return List.of(new Noted(id, text, occurredAt));
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

    static NoteOnSignalement of(UUID id, Body body, Instant now) {
        return new NoteOnSignalement(id, body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
