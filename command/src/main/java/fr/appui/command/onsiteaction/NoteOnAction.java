package fr.appui.command.onsiteaction;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.onsiteaction.OnSiteActionState.Live;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Noted;
import fr.appui.shared.party.SealedText;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something worth remembering. An equal further note is a further note: repeats are recognised by their key alone. */
public record NoteOnAction(UUID id, SealedText text, Instant occurredAt) implements OnSiteActionCommand.Change {

    @Override
    public List<OnSiteActionEvent> decide(Live action) {
        action.mustStand();
        return List.of(new Noted(id, text, occurredAt));
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

    static NoteOnAction of(UUID id, Body body, Instant now) {
        return new NoteOnAction(id, body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
