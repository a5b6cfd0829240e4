package fr.appui.command.supportrequest;

import fr.appui.command.intake.Answers;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.shared.party.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reusable answers that an answer was made from, in whatever state.
 *
 * @param reached those that the person may send
 */
record AnswersUsed(Answers reached) {
    /** Where none can be named. */
    static final AnswersUsed NONE = new AnswersUsed(_ -> Optional.empty());

    private static final String FIELD = "answerFrom";

    /** Those of one's own reach, and of the network. */
    static AnswersUsed by(Actor actor, Answers answers) {
        return new AnswersUsed(
                id -> answers.answer(id).filter(answer -> answer.centre() == null || actor.reaches(answer.centre())));
    }

    /** @return the ids as given */
    @Nullable
    List<UUID> known(@Nullable List<UUID> from) {
        if (from == null) {
            return null;
        }
        var unknown = IntStream.range(0, from.size())
                .filter(i -> reached.answer(from.get(i)).isEmpty())
                .mapToObj(i -> new InputError(FIELD + "[" + i + "]", "unknown-answer"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        return from;
    }
}
