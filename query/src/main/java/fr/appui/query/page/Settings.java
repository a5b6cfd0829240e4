package fr.appui.query.page;

import fr.appui.shared.party.Actor;
import fr.appui.shared.workspace.Colours;
import fr.appui.shared.workspace.SingleKeys;
import org.jspecify.annotations.Nullable;

/** How each person wants the pages to be. */
public interface Settings {
    record Chosen(SingleKeys singleKeys, Colours colours) {
        /** Of those who have chosen nothing. */
        public static final Chosen USUAL = new Chosen(SingleKeys.ON, Colours.AS_THE_MACHINE);

        /** Class of the whole page; {@code null} when the machine decides. */
        @Nullable
        String look() {
            return switch (colours) {
                case AS_THE_MACHINE -> null;
                case LIGHT -> "light";
                case DARK -> "dark";
            };
        }
    }

    Chosen of(Actor actor);
}
