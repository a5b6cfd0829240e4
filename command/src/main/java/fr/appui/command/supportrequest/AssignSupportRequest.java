package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Accounts;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.PostBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * What the POST may say.
     *
     * @param to login or id of an account
     */
    record Body(@Size(max = 64) String to, @Nullable Instant occurredAt) implements PostBody {}

    static AssignSupportRequest of(UUID id, Body body, Instant now, Accounts accounts) {
        var to = accounts.find(body.to()).orElseThrow(() -> new InvalidInput("to", "unknown-account"));
        return new AssignSupportRequest(id, to, requireNonNullElse(body.occurredAt(), now));
    }
}
