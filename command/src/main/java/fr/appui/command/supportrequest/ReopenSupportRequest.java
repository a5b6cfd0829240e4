package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reopened;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closed request is open again; a withdrawn one comes back, answered when it has an answer, else open. */
public record ReopenSupportRequest(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        return switch (request.facts().status()) {
            case OPEN, ANSWERED, REFERRED -> List.of();
            case CLOSED, WITHDRAWN -> List.of(new Reopened(id, reason, reasonCode, occurredAt));
            case MERGED -> throw new Refused("support-request.merged");
        };
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt) implements PostBody {}

    static ReopenSupportRequest of(UUID id, Body body, Instant now) {
        return new ReopenSupportRequest(
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
