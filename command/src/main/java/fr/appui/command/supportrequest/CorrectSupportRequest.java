package fr.appui.command.supportrequest;

import static fr.appui.command.intake.Changed.changed;
import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.RequesterBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was noted of the call was wrong. A component that is {@code null} stays as it is; the requester is replaced as a
 * whole.
 *
 * @param durationMinutes the whole working time of the request from now on, its answers' included
 */
public record CorrectSupportRequest(
        UUID id,
        @Nullable Instant receivedAt,
        @Nullable Channel channel,
        @Nullable Integer durationMinutes,
        @Nullable SealedText question,
        @Nullable Requester requester,
        SealedText reason,
        ReasonCode reasonCode,
        Instant occurredAt)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        var facts = request.facts();
        var corrected = new Corrected(
                id,
                changed(receivedAt, facts.receivedAt()),
                changed(channel, facts.channel()),
                changed(durationMinutes, facts.durationMinutes()),
                changed(question, request.question()),
                changed(requester, request.requester()),
                reason,
                reasonCode,
                occurredAt);
        if (isEmpty(corrected)) {
            return List.of();
        }
        request.mustCount();
        return List.of(corrected);
    }

    private static boolean isEmpty(Corrected e) {
        return Stream.of(e.receivedAt(), e.channel(), e.durationMinutes(), e.question(), e.requester())
                .allMatch(Objects::isNull);
    }

    /** What the POST may say. */
    record Body(
            @Nullable Instant receivedAt,
            @Nullable Channel channel,
            @Nullable @Min(0) @Max(Limits.MINUTES) Integer durationMinutes,
            @Nullable @Size(max = Limits.TEXT) SealedText question,
            @Nullable RequesterBody requester,
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return Stream.of(receivedAt, channel, durationMinutes, question, requester)
                            .allMatch(Objects::isNull)
                    ? List.of(new InputError("receivedAt", "nothing-given"))
                    : List.of();
        }
    }

    static CorrectSupportRequest of(UUID id, Body body, Instant now) {
        return new CorrectSupportRequest(
                id,
                body.receivedAt(),
                body.channel(),
                body.durationMinutes(),
                body.question(),
                RequesterBody.requester(body.requester()),
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
