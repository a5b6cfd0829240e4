package fr.appui.command.supportrequest;

import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer was given. An equal further answer is a further answer: repeats are recognised by their key alone.
 *
 * @param durationMinutes working time of this answer, on top of what was spent before
 */
public record AnswerSupportRequest(
        UUID id,
        SealedText answer,
        Instant answeredAt,
        @Nullable Integer durationMinutes,
        Instant occurredAt) implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        request.mustNotBeDone();
        return List.of(new Answered(id, answer, answeredAt, durationMinutes, occurredAt));
    }
}
