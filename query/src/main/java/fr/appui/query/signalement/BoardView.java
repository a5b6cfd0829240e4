package fr.appui.query.signalement;

import fr.appui.query.workspace.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * A view that the board can be opened with, as its navigation shows it.
 *
 * @param key tells it from the others
 * @param name in the reader's words, or as somebody named it
 * @param count how many signalements it holds now; {@code null}: more than anybody would count
 * @param readable whether its filters can still be read; else nothing is counted
 * @param shown whether it is the one that is open
 * @param saved {@code null} for those that everyone has
 */
record BoardView(
        String key,
        String name,
        String address,
        @Nullable Long count,
        boolean readable,
        boolean shown,
        @Nullable SavedView saved) {

    boolean isShared() {
        return saved != null && saved.sharedWith() != null;
    }
}
