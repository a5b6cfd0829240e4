package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Cases;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.PostBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import jakarta.validation.constraints.Size;
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

    /**
     * What the POST may say.
     *
     * @param to id or number of a case
     */
    record Body(@Size(max = 64) String to, @Nullable Instant occurredAt) implements PostBody {}

    static LinkSupportRequest of(UUID id, Body body, Instant now, Cases cases) {
        var to = cases.meant(body.to()).orElseThrow(() -> new InvalidInput("to", "unknown-case"));
        return new LinkSupportRequest(id, to, requireNonNullElse(body.occurredAt(), now));
    }
}
