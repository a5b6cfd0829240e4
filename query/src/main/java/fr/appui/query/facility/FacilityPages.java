package fr.appui.query.facility;

import fr.appui.query.page.Page;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Facilities to choose from while one is typed: a piece of a page. */
@Page
@OnlyNow(Reason.WRITES)
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.ADMIN})
final class FacilityPages {
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST = 10;

    private final Facilities facilities;

    FacilityPages(Facilities facilities) {
        this.facilities = facilities;
    }

    @GetMapping("/etablissements/options")
    ModelAndView options(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "centre", required = false) @Nullable String centre) {
        var in = new Parameters();
        var typed = in.text("q", q, MOST_CHARACTERS);
        var near = in.code("centre", centre, Centre.class);
        in.check();
        return new ModelAndView("facility/options", Map.of("facilities", facilities.find(actor, typed, near, MOST)));
    }
}
