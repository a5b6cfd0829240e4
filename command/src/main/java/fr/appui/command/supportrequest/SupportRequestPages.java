package fr.appui.command.supportrequest;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Pages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the forms on support requests lead: from quick entry back to it, else to the request's own page. */
final class SupportRequestPages implements Pages {
    private static final String QUICK_ENTRY = "/permanence";

    /** The list that the reader of a request came from. */
    private static final String LIST = "list=(?:[A-Za-z0-9+.,_*~-]|%[0-9A-Fa-f]{2})*";

    @Override
    public String again(@Nullable UUID subject) {
        return subject == null ? QUICK_ENTRY : file(subject);
    }

    @Override
    public String after(Answer answer, boolean creation, @Nullable String wish) {
        if ("permanence".equals(wish)) {
            return nextCall(answer, creation);
        }
        return file(answer.id()) + (wish != null && wish.matches(LIST) ? "?" + wish : "");
    }

    /** Quick entry tells what was saved last, or taken back. */
    private static String nextCall(Answer answer, boolean creation) {
        return UriComponentsBuilder.fromPath(QUICK_ENTRY)
                .queryParam(creation ? "created" : "changed", answer.number())
                .queryParam("case", answer.id())
                .toUriString();
    }

    private static String file(UUID id) {
        return "/demandes/" + id;
    }
}
