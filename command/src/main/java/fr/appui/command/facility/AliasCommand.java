package fr.appui.command.facility;

import fr.appui.command.intake.CaseCommand;
import fr.appui.shared.facility.FacilityEvent;
import java.util.List;

/** All that can be wanted of a name that people give to a facility; one record, one file, one use case. */
public sealed interface AliasCommand extends CaseCommand permits GiveAlias, WithdrawAlias {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "facility-alias";

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command: pure, the same answer on any day.
     *
     * @return events in order; none when it is already so
     * @throws fr.appui.command.intake.Refused a rule says no
     * @throws fr.appui.command.intake.UnknownCase there is no such name
     */
    List<FacilityEvent> decide(AliasState state);
}
