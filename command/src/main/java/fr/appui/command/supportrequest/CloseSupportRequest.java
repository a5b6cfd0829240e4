package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.PostBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** What the POST may say. */
    record Body(Outcome outcome, @Nullable Instant occurredAt) implements PostBody {}

    static CloseSupportRequest of(UUID id, Body body, Instant now) {
        return new CloseSupportRequest(id, body.outcome(), requireNonNullElse(body.occurredAt(), now));
    }
}
