package fr.appui.command.answer;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerEvent.Approved;
import fr.appui.shared.answer.AnswerFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever answers for the centre, or for the network, stands by the text. */
public record ApproveAnswer(UUID id, Instant occurredAt) implements AnswerCommand.Change {

    @Override
    public List<AnswerEvent> decide(AnswerFacts answer) {
        return switch (answer.status()) {
            case PROPOSED -> List.of(new Approved(id, occurredAt));
            case APPROVED -> List.of();
            case SUPERSEDED -> throw new Refused("answer.superseded");
            case WITHDRAWN -> throw new Refused("answer.withdrawn");
        };
    }

    /** What the POST may say. */
    record Body(@Nullable Instant occurredAt) implements PostBody {}

    static ApproveAnswer of(UUID id, Body body, Instant now) {
        return new ApproveAnswer(id, requireNonNullElse(body.occurredAt(), now));
    }
}
