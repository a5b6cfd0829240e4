package fr.appui.command.supportrequest;

import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Someone takes care of the request from now on.
 *
 * @param to an account that exists
 */
public record AssignSupportRequest(UUID id, UUID to, Instant occurredAt) implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        if (to.equals(request.facts().assignedTo())) {
            return List.of();
        }
        request.mustCount();
        return List.of(new Assigned(id, to, occurredAt));
    }
}
