package fr.appui.command.answer;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerFacts;
import java.util.List;
import java.util.Optional;

/** All that can be wanted of a reusable answer; one record, one file, one use case. */
public sealed interface AnswerCommand extends CaseCommand permits ProposeAnswer, AnswerCommand.Change {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "answer";

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command: pure, the same answer on any day.
     *
     * @param known empty for an answer that nobody proposed
     * @return one event; none when it is already so
     * @throws fr.appui.command.intake.Refused a rule says no
     * @throws UnknownCase there is no such answer
     */
    List<AnswerEvent> decide(Optional<AnswerFacts> known);

    /** A command on an answer that must be there. */
    sealed interface Change extends AnswerCommand permits ApproveAnswer, SupersedeAnswer, WithdrawAnswer {

        /** The rule; "already so" is asked before any refusal. */
        List<AnswerEvent> decide(AnswerFacts answer);

        @Override
        default List<AnswerEvent> decide(Optional<AnswerFacts> known) {
            return decide(known.orElseThrow(UnknownCase::new));
        }
    }
}
