package fr.appui.command.supportrequest;

import fr.appui.command.intake.Answers;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.shared.answer.AnswerFacts;
import fr.appui.shared.party.Actor;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reusable answers that an answer was made from: those of one's own reach and of the network, in whatever state. */
record AnswersUsed(Answers answers, Actor actor) {
    private static final String FIELD = "answerFrom";

    /** @return the ids as given */
    @Nullable
    List<UUID> known(@Nullable List<UUID> from) {
        if (from == null) {
            return null;
        }
        var unknown = IntStream.range(0, from.size())
                .filter(i -> answers.answer(from.get(i)).filter(this::isSeen).isEmpty())
                .mapToObj(i -> new InputError(FIELD + "[" + i + "]", "unknown-answer"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        return from;
    }

    private boolean isSeen(AnswerFacts answer) {
        return answer.centre() == null || actor.reaches(answer.centre());
    }
}
