package fr.appui.query.workspace;

import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.page.Settings;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a person chooses how the pages are for her. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR, Role.LIAISON, Role.ADMIN})
final class SettingsPages {
    /** Session attribute: a key that its owner has not been shown yet, laid there when it was taken. */
    private static final String FRESH = "appui.agenda-key";

    private final Settings settings;
    private final Moments moments;
    private final AgendaKeys keys;

    SettingsPages(Settings settings, Moments moments, AgendaKeys keys) {
        this.settings = settings;
        this.moments = moments;
        this.keys = keys;
    }

    @GetMapping("/reglages")
    ModelAndView settings(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(name = "agenda", required = false) @Nullable String agenda,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, null, minPosition);
        in.check();
        var chosen = moments.read(when, List.of(SettingsProjection.NAME), _ -> settings.of(actor))
                .value();
        var form = Form.of(
                request,
                "reglages",
                Map.of(
                        "singleKeys", chosen.singleKeys().name(),
                        "colours", chosen.colours().name()));
        return new ModelAndView(
                "workspace/settings",
                Map.of(
                        "form",
                        form,
                        "saved",
                        minPosition != null && agenda == null,
                        "agenda",
                        agendaOf(actor, request, when)));
    }

    private AgendaForms agendaOf(Actor actor, HttpServletRequest request, When when) {
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
