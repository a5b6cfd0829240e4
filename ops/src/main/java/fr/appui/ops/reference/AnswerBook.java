package fr.appui.ops.reference;

import fr.appui.command.intake.Answers;
import fr.appui.query.reading.History;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerFacts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reusable answers as the log has them, whatever the views have taken in. */
@Component
class AnswerBook implements Answers {
    private final History log;

    AnswerBook(History log) {
        this.log = log;
    }

    @Override
    public Optional<AnswerFacts> answer(UUID id) {
        AnswerFacts facts = null;
        for (var recorded : log.stream(id, Long.MAX_VALUE)) {
            if (recorded.event() instanceof AnswerEvent event) {
                facts = AnswerFacts.after(facts, event);
            }
        }
        return Optional.ofNullable(facts);
    }
}
