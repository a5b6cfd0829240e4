package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PostBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request should never have been entered: it counts 0 from here on. */
public record WithdrawSupportRequest(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        if (request.is(Status.WITHDRAWN)) {
            return List.of();
        }
        request.mustCount();
        return List.of(new Withdrawn(id, reason, reasonCode, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt) implements PostBody {}

    static WithdrawSupportRequest of(UUID id, Body body, Instant now) {
        return new WithdrawSupportRequest(
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
