package fr.appui.command.supportrequest;

import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something worth remembering. An equal further note is a further note: repeats are recognised by their key alone. */
public record NoteOnSupportRequest(UUID id, SealedText text, Instant occurredAt)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        request.mustCount();
        return List.of(new Noted(id, text, occurredAt));
    }
}
