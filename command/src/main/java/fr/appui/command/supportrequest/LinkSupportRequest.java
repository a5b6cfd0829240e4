package fr.appui.command.supportrequest;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The request has to do with another case.
 *
 * @param to id of any case that exists, of whatever kind
 */
public record LinkSupportRequest(UUID id, UUID to, Instant occurredAt) implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        if (to.equals(id)) {
            throw new InvalidInput("to", "self");
        }
        if (request.facts().links().contains(to)) {
            return List.of();
        }
        request.mustCount();
        return List.of(new Linked(id, to, occurredAt));
    }
}
