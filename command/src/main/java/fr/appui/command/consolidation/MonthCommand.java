package fr.appui.command.consolidation;

import fr.appui.command.intake.CaseCommand;
import fr.appui.shared.consolidation.MonthEvent;
import fr.appui.shared.reference.Centre;
import java.util.List;

/** All that a coordinator can want of a centre's month. */
public sealed interface MonthCommand extends CaseCommand permits ConsolidateMonth, ReopenMonth {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "month";

    Centre centre();

    @Override
    default String handler() {
        return HANDLER;
    }

    /** What follows from this command; nothing when it is so already. */
    List<MonthEvent> decide(boolean consolidated);
}
