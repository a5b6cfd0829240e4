package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PostBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.LetGo;
import fr.appui.shared.supportrequest.SupportRequestEvent.Unmerged;
import fr.appui.shared.supportrequest.SupportRequestFacts.Merge;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request and the one that it was merged into are not the same after all: it is again what it was before. */
public record UnmergeSupportRequest(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements SupportRequestCommand.OfTwo {

    /** Where nothing is merged it is already so. */
    @Override
    public Optional<UUID> other(Live request) {
        return Optional.ofNullable(request.facts().merge()).map(Merge::into);
    }

    /** Whatever has become of the other one: what was put together by mistake can always be taken apart. */
    @Override
    public List<SupportRequestEvent> decide(Live request, Live other) {
        var into = other.facts().id();
        return List.of(
                new LetGo(into, id, reason, reasonCode, occurredAt),
                new Unmerged(id, into, reason, reasonCode, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt) implements PostBody {}

    static UnmergeSupportRequest of(UUID id, Body body, Instant now) {
        return new UnmergeSupportRequest(
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
