package fr.appui.command.finding;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingFacts;
import java.util.List;
import java.util.Optional;

/** All that can be wanted of a question or finding; one record, one file, one use case. */
public sealed interface FindingCommand extends CaseCommand permits RaiseFinding, FindingCommand.Change {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "finding";

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command: pure, the same answer on any day.
     *
     * @param known empty for what nobody raised
     * @return one event; none when it is already so
     * @throws fr.appui.command.intake.Refused a rule says no
     * @throws UnknownCase there is no such finding
     */
    List<FindingEvent> decide(Optional<FindingFacts> known);

    /** A command on a finding that must be there. */
    sealed interface Change extends FindingCommand
            permits AnswerFinding, ReopenFinding, SettleFinding, WithdrawFinding {

        /** The rule; "already so" is asked before any refusal. */
        List<FindingEvent> decide(FindingFacts finding);

        @Override
        default List<FindingEvent> decide(Optional<FindingFacts> known) {
            return decide(known.orElseThrow(UnknownCase::new));
        }
    }
}
