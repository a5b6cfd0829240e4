package fr.appui.command.onsiteaction;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Pages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the forms on on-site actions lead: to the action's own page, as if one came from the same list. */
final class OnSiteActionPages implements Pages {
    private static final String ACTIVITIES = "/activites";

    /** The list that the reader of an action came from. */
    private static final String LIST = "list=(?:[A-Za-z0-9+.,_*~-]|%[0-9A-Fa-f]{2})*";

    @Override
    public String again(@Nullable UUID subject) {
        return subject == null ? ACTIVITIES + "/nouvelle" : file(subject);
    }

    @Override
    public String after(Answer answer, boolean creation, @Nullable String wish) {
        return file(answer.id()) + (wish != null && wish.matches(LIST) ? "?" + wish : "");
    }

    private static String file(UUID id) {
        return ACTIVITIES + "/" + id;
    }
}
