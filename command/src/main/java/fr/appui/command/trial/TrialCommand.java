package fr.appui.command.trial;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.trial.TrialEvent;
import fr.appui.shared.trial.TrialStatus;
import java.util.List;
import java.util.Optional;

/** All that can be wanted of a definition that is tried; one record, one file, one use case. */
public sealed interface TrialCommand extends CaseCommand permits DefineTrial, TrialCommand.Change {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "trial";

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command.
     *
     * @param known empty for a trial that nobody defined
     * @return one event; none when it is already so
     * @throws fr.appui.command.intake.Refused a rule says no
     * @throws UnknownCase there is no such trial
     */
    List<TrialEvent> decide(Optional<TrialStatus> known);

    /** A command on a trial that must be there. */
    sealed interface Change extends TrialCommand permits KeepTrial, ThrowTrialAway {

        /** The rule; "already so" is asked before any refusal. */
        List<TrialEvent> decide(TrialStatus status);

        @Override
        default List<TrialEvent> decide(Optional<TrialStatus> known) {
            return decide(known.orElseThrow(UnknownCase::new));
        }
    }
}
