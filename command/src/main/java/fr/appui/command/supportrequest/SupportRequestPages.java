package fr.appui.command.supportrequest;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Pages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the forms on support requests lead: from quick entry back to it, else to the request's own page. */
final class SupportRequestPages implements Pages {
    private static final String QUICK_ENTRY = "/permanence";

    @Override
    public String again(@Nullable UUID subject) {
        return subject == null ? QUICK_ENTRY : file(subject);
    }

    @Override
    public String after(Answer answer, boolean creation, @Nullable String wish) {
        return creation && "permanence".equals(wish) ? nextCall(answer) : file(answer.id());
    }

    private static String nextCall(Answer created) {
        return UriComponentsBuilder.fromPath(QUICK_ENTRY)
                .queryParam("created", created.number())
                .queryParam("case", created.id())
                .toUriString();
    }

    private static String file(UUID id) {
        return "/demandes/" + id;
    }
}
