package fr.appui.command.activity;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Pages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the forms on activities lead: to the activity's own page, as if one came from the same list.
 *
 * @param entry path of the form for a new one
 */
record ActivityPages(String entry) implements Pages {
    private static final String ACTIVITIES = "/activites";

    /** The list that the reader of an activity came from. */
    private static final String LIST = "list=(?:[A-Za-z0-9+.,_*~-]|%[0-9A-Fa-f]{2})*";

    @Override
    public String again(@Nullable UUID subject) {
        return subject == null ? entry : file(subject);
    }

    @Override
    public String after(Answer answer, boolean creation, @Nullable String wish) {
        return file(answer.id()) + (wish != null && wish.matches(LIST) ? "?" + wish : "");
    }

    private static String file(UUID id) {
        return ACTIVITIES + "/" + id;
    }
}
