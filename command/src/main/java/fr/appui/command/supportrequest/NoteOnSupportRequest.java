package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PostBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something worth remembering. An equal further note is a further note: repeats are recognised by their key alone. */
public record NoteOnSupportRequest(UUID id, SealedText text, Instant occurredAt)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        request.mustCount();
        return List.of(new Noted(id, text, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt) implements PostBody {}

    static NoteOnSupportRequest of(UUID id, Body body, Instant now) {
        return new NoteOnSupportRequest(id, body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
