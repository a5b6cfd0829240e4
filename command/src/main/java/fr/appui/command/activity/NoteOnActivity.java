package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Noted;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something worth remembering. An equal further note is a further note: repeats are recognised by their key alone. */
public record NoteOnActivity(CaseKind kind, UUID id, SealedText text, Instant occurredAt)
        implements ActivityCommand.Change {

    @Override
    public List<ActivityEvent> decide(Live activity) {
        activity.mustStand();
        return List.of(new Noted(kind, id, text, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    static NoteOnActivity of(CaseKind kind, UUID id, Body body, Instant now) {
        return new NoteOnActivity(kind, id, body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
