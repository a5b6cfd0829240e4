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
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a person chooses how the pages are for her. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR, Role.LIAISON, Role.ADMIN})
final class SettingsPages {
    private final Settings settings;
    private final Moments moments;

    SettingsPages(Settings settings, Moments moments) {
        this.settings = settings;
        this.moments = moments;
    }

    @GetMapping("/reglages")
    ModelAndView settings(
            Actor actor,
            HttpServletRequest request,
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
        return new ModelAndView("workspace/settings", Map.of("form", form, "saved", minPosition != null));
    }
}
