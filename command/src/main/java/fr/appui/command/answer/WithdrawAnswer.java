package fr.appui.command.answer;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerEvent.Withdrawn;
import fr.appui.shared.answer.AnswerFacts;
import fr.appui.shared.answer.AnswerStatus;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text is not to be sent any more, and no other takes its place. */
public record WithdrawAnswer(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements AnswerCommand.Change {

    @Override
    public List<AnswerEvent> decide(AnswerFacts answer) {
        return answer.status() == AnswerStatus.WITHDRAWN
                ? List.of()
                : List.of(new Withdrawn(id, reason, reasonCode, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = 20_000) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    static WithdrawAnswer of(UUID id, Body body, Instant now) {
        return new WithdrawAnswer(
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
