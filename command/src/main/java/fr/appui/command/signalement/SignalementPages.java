package fr.appui.command.signalement;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Pages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the forms on signalements lead: to the signalement's own page, or back to the board as it was. */
final class SignalementPages implements Pages {
    private static final String BOARD = "/signalements";
    private static final String QUERY = "(?:[A-Za-z0-9+.,_*~=&:/@!-]|%[0-9A-Fa-f]{2})*";

    /** The board with its filters: {@code board}, or {@code board?sector=EMS}. */
    private static final String TO_BOARD = "board(?:\\?" + QUERY + ")?";

    /** The list that the reader of a signalement came from. */
    private static final String LIST = "list=(?:[A-Za-z0-9+.,_*~-]|%[0-9A-Fa-f]{2})*";

    @Override
    public String again(@Nullable UUID subject) {
        return subject == null ? BOARD + "/nouveau" : file(subject);
    }

    @Override
    public String after(Answer answer, boolean creation, @Nullable String wish) {
        if (wish != null && wish.matches(TO_BOARD)) {
            return BOARD + wish.substring("board".length());
        }
        return file(answer.id()) + (wish != null && wish.matches(LIST) ? "?" + wish : "");
    }

    private static String file(UUID id) {
        return BOARD + "/" + id;
    }
}
