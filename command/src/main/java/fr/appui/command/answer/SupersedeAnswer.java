package fr.appui.command.answer;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Answers;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerEvent.Superseded;
import fr.appui.shared.answer.AnswerFacts;
import fr.appui.shared.answer.AnswerStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another text is to be sent from now on.
 *
 * @param by as it stands now
 */
public record SupersedeAnswer(UUID id, AnswerFacts by, Instant occurredAt) implements AnswerCommand.Change {

    @Override
    public List<AnswerEvent> decide(AnswerFacts answer) {
        if (by.id().equals(answer.supersededBy())) {
            return List.of();
        }
        switch (answer.status()) {
            case PROPOSED -> throw new Refused("answer.not-approved");
            case SUPERSEDED -> throw new Refused("answer.superseded");
            case WITHDRAWN -> throw new Refused("answer.withdrawn");
            case APPROVED -> mustTakeOver(answer);
        }
        return List.of(new Superseded(id, by.id(), occurredAt));
    }

    /** A text of the network is taken over by one of the network only; a centre may leave its own for the network's. */
    private void mustTakeOver(AnswerFacts answer) {
        if (by.id().equals(id)) {
            throw new InvalidInput("by", "itself");
        }
        if (by.status() != AnswerStatus.APPROVED) {
            throw new InvalidInput("by", "not-approved");
        }
        if (by.centre() != null && by.centre() != answer.centre()) {
            throw new InvalidInput("by", "unknown-answer");
        }
    }

    /** What the POST may say. */
    record Body(UUID by, @Nullable Instant occurredAt) implements PostBody {}

    static SupersedeAnswer of(UUID id, Body body, Instant now, Answers answers) {
        var by = answers.answer(body.by()).orElseThrow(() -> new InvalidInput("by", "unknown-answer"));
        return new SupersedeAnswer(id, by, requireNonNullElse(body.occurredAt(), now));
    }
}
