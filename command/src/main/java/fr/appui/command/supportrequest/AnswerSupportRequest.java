package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Limits;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.PostBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer was given. An equal further answer is a further answer: repeats are recognised by their key alone.
 *
 * @param durationMinutes working time of this answer, on top of what was spent before
 * @param from reusable answers that it was made from
 * @param documents publications that were sent along
 */
public record AnswerSupportRequest(
        UUID id,
        SealedText answer,
        Instant answeredAt,
        @Nullable Integer durationMinutes,
        @Nullable List<UUID> from,
        @Nullable List<UUID> documents,
        Instant occurredAt)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        request.mustNotBeDone();
        return List.of(new Answered(id, answer, answeredAt, durationMinutes, from, documents, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param answerFrom reusable answers that it was made from
     * @param documents publications that were sent along, by id or number, of whatever centre
     */
    record Body(
            @Size(max = Limits.TEXT) SealedText answer,
            @Nullable Instant answeredAt,
            @Nullable @Size(max = 100) List<String> documents,
            @Nullable @Min(0) @Max(Limits.MINUTES) Integer durationMinutes,
            @Nullable @Size(max = Limits.ANSWERS) List<UUID> answerFrom,
            @Nullable Instant occurredAt)
            implements PostBody {}

    static AnswerSupportRequest of(UUID id, Body body, Instant now, AnswersUsed used, NamedCases named) {
        var occurredAt = requireNonNullElse(body.occurredAt(), now);
        return new AnswerSupportRequest(
                id,
                body.answer(),
                requireNonNullElse(body.answeredAt(), occurredAt),
                body.durationMinutes(),
                used.known(body.answerFrom()),
                documents(body, named),
                occurredAt);
    }

    private static @Nullable List<UUID> documents(Body body, NamedCases named) {
        var documents = named.all(CaseKind.PUBLICATION, "documents", body.documents());
        return documents.isEmpty() ? null : documents;
    }
}
