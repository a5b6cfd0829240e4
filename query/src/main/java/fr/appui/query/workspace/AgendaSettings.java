package fr.appui.query.workspace;

import fr.appui.query.page.Form;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the settings page shows of a person's calendar feed. */
@Component
final class AgendaSettings {
    /** Session attribute: a key that its owner has not been shown yet, laid there when it was taken. */
    private static final String FRESH = "appui.agenda-key";

    private final AgendaKeys keys;

    AgendaSettings(AgendaKeys keys) {
        this.keys = keys;
    }

    AgendaForms forms(Actor actor, HttpServletRequest request, When when) {
        return actor.follows(CaseKind.SIGNALEMENT)
                ? new AgendaForms(
                        Form.of(request, "agenda", Map.of("key", keys.fresh())),
                        Form.of(request, "revocations", Map.of()),
                        keys.givenAt(actor, when).orElse(null),
                        shownOnce(request))
                : AgendaForms.NONE;
    }

    /** The address of a feed whose key has just been made. */
    private static @Nullable String shownOnce(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(FRESH) instanceof String key)) {
            return null;
        }
        session.removeAttribute(FRESH);
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/agenda/" + key + ".ics")
                .toUriString();
    }
}
