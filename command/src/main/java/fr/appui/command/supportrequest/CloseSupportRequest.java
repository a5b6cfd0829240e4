package fr.appui.command.supportrequest;

import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Nothing more is to be done. Another outcome later asks for a re-opening first. */
public record CloseSupportRequest(UUID id, Outcome outcome, Instant occurredAt)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        if (request.is(Status.CLOSED) && request.facts().outcome() == outcome) {
            return List.of();
        }
        request.mustNotBeDone();
        return List.of(new Closed(id, outcome, occurredAt));
    }
}
