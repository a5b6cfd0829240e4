package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Cases;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.PostBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** What the POST may say. */
    record Body(UUID to, @Nullable Instant occurredAt) implements PostBody {}

    static LinkSupportRequest of(UUID id, Body body, Instant now, Cases cases) {
        if (!cases.exists(body.to())) {
            throw new InvalidInput("to", "unknown-case");
        }
        return new LinkSupportRequest(id, body.to(), requireNonNullElse(body.occurredAt(), now));
    }
}
