package fr.appui.command.reference;

import fr.appui.command.intake.CaseCommand;
import fr.appui.shared.term.ReferenceEvent;
import fr.appui.shared.term.TermHistory;
import java.util.List;
import java.util.Optional;

/** All that an administrator can want of a term; one record, one file, one use case. */
public sealed interface ReferenceCommand extends CaseCommand permits DefineTerm, ReviseTerm {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "reference";

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command: pure, the same answer on any day.
     *
     * @param known empty for a term of which nothing was told; a founding one is known all the same
     * @return one event; none when it is already so
     * @throws fr.appui.command.intake.Refused a rule says no
     * @throws fr.appui.command.intake.UnknownCase there is no such term
     */
    List<ReferenceEvent> decide(Optional<TermHistory> known);
}
