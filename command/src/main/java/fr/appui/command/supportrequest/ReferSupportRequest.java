package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PostBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.ReferralTarget;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Referred;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request is for someone else to answer. */
public record ReferSupportRequest(
        UUID id,
        ReferralTarget to,
        @Nullable SealedText reason,
        @Nullable ReasonCode reasonCode,
        Instant occurredAt) implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        if (request.is(Status.REFERRED) && request.facts().referredTo() == to) {
            return List.of();
        }
        request.mustNotBeDone();
        return List.of(new Referred(id, to, reason, reasonCode, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            ReferralTarget to,
            @Nullable @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt)
            implements PostBody {}

    static ReferSupportRequest of(UUID id, Body body, Instant now) {
        var code = body.reason() == null ? body.reasonCode() : requireNonNullElse(body.reasonCode(), ReasonCode.OTHER);
        return new ReferSupportRequest(id, body.to(), body.reason(), code, requireNonNullElse(body.occurredAt(), now));
    }
}
