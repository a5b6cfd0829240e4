package fr.appui.command.onsiteaction;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.onsiteaction.OnSiteActionState.Live;
import fr.appui.command.onsiteaction.OnSiteActionState.Unknown;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import java.util.List;

/** All that a person can want of an on-site action; one record, one file, one use case. */
public sealed interface OnSiteActionCommand extends CaseCommand permits EnterOnSiteAction, OnSiteActionCommand.Change {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "on-site-action";

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command: pure, the same answer on any day.
     *
     * @return events in order; none when it is already so
     * @throws fr.appui.command.intake.Refused a rule says no
     * @throws UnknownCase there is no such action
     * @throws fr.appui.command.intake.InvalidInput the command makes no sense for this very action
     */
    List<OnSiteActionEvent> decide(OnSiteActionState state);

    /** A command on an action that must be there. */
    sealed interface Change extends OnSiteActionCommand
            permits CancelOnSiteAction,
                    CompleteOnSiteAction,
                    CorrectOnSiteAction,
                    LinkOnSiteAction,
                    NoteOnAction,
                    WithdrawOnSiteAction {

        /** The rule; "already so" is asked before any refusal. */
        List<OnSiteActionEvent> decide(Live action);

        @Override
        default List<OnSiteActionEvent> decide(OnSiteActionState state) {
            return switch (state) {
                case Unknown _ -> throw new UnknownCase();
                case Live action -> decide(action);
            };
        }
    }
}
