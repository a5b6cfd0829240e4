package fr.appui.command.intake;

import fr.appui.shared.answer.AnswerFacts;
import java.util.Optional;
import java.util.UUID;

/** Which reusable answers there are, and where they stand. */
public interface Answers {
    Optional<AnswerFacts> answer(UUID id);
}
