package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.MergeTarget;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Merged;
import fr.appui.shared.supportrequest.SupportRequestEvent.TookIn;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request and another one are the same: it counts 0 from here on, and the other one goes on for both.
 *
 * @param into the one that goes on
 */
public record MergeSupportRequest(UUID id, UUID into, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements SupportRequestCommand.OfTwo {

    @Override
    public Optional<UUID> other(Live request) {
        if (into.equals(id)) {
            throw new InvalidInput("into", "same-case");
        }
        return request.isMergedInto(into) ? Optional.empty() : Optional.of(into);
    }

    @Override
    public List<SupportRequestEvent> decide(Live request, Live other) {
        request.mustCount();
        if (!request.facts().tookIn().isEmpty()) {
            throw new Refused("support-request.took-in");
        }
        switch (other.facts().status()) {
            case WITHDRAWN -> throw new Refused("support-request.into-withdrawn");
            case MERGED -> throw new Refused("support-request.into-merged");
            case OPEN, ANSWERED, REFERRED, CLOSED -> {}
        }
        return List.of(
                new TookIn(into, id, reason, reasonCode, occurredAt),
                new Merged(id, into, reason, reasonCode, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param into id or number of the request that goes on for both
     */
    record Body(
            @Size(max = 64) String into,
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt)
            implements PostBody {}

    static MergeSupportRequest of(UUID id, Body body, Instant now, MergeTarget target) {
        return new MergeSupportRequest(
                id,
                target.named(body.into()),
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
