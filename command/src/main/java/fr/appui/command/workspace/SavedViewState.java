package fr.appui.command.workspace;

import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.workspace.ListKind;
import fr.appui.shared.workspace.SavedViewEvent;
import fr.appui.shared.workspace.SavedViewEvent.Forgotten;
import fr.appui.shared.workspace.SavedViewEvent.Renamed;
import fr.appui.shared.workspace.SavedViewEvent.Restored;
import fr.appui.shared.workspace.SavedViewEvent.Saved;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What deciding needs to know of a saved view. */
sealed interface SavedViewState {

    /** Nothing has happened under this id. */
    record Unknown() implements SavedViewState {}

    /** A view that somebody saved. */
    record Live(UUID owner, @Nullable Centre sharedWith, SealedText name, ListKind list, boolean forgotten)
            implements SavedViewState {

        /** Whoever sees a view may also change it: a shared one belongs to the centre. */
        boolean isOf(Actor actor) {
            return actor.worksOn(list.cases()) && isTheirs(actor);
        }

        private boolean isTheirs(Actor actor) {
            return owner.equals(actor.account()) || sharedWith != null && sharedWith == actor.centre();
        }
    }

    static SavedViewState evolve(SavedViewState state, SavedViewEvent event) {
        return switch (state) {
            case Unknown _
            when event instanceof Saved e -> new Live(e.owner(), e.sharedWith(), e.name(), e.of(), false);
            case Unknown _ -> state;
            case Live(var owner, var sharedWith, var name, var list, var forgotten) ->
                switch (event) {
                    case Saved _ -> state;
                    case Renamed e -> new Live(owner, sharedWith, e.name(), list, forgotten);
                    case Forgotten _ -> new Live(owner, sharedWith, name, list, true);
                    case Restored _ -> new Live(owner, sharedWith, name, list, false);
                };
        };
    }
}
