package fr.appui.command.workspace;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.workspace.SavedViewState.Live;
import fr.appui.command.workspace.SavedViewState.Unknown;
import fr.appui.shared.workspace.SavedViewEvent;
import java.util.List;

/** All that a person can want of a saved view. */
public sealed interface SavedViewCommand extends CaseCommand permits SaveView, SavedViewCommand.Change {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "saved-view";

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command.
     *
     * @return events in order; none when it is already so
     * @throws UnknownCase there is no such view
     */
    List<SavedViewEvent> decide(SavedViewState state);

    /** A command on a view that must be there. */
    sealed interface Change extends SavedViewCommand permits RenameView, ForgetView, RestoreView {
        List<SavedViewEvent> decide(Live view);

        @Override
        default List<SavedViewEvent> decide(SavedViewState state) {
            return switch (state) {
                case Unknown _ -> throw new UnknownCase();
                case Live view -> decide(view);
            };
        }
    }
}
