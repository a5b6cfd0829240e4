package fr.appui.query.page;

import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One field that leads everywhere: pages, actions, saved views, cases by number or by words. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR, Role.LIAISON, Role.ADMIN})
final class PalettePages {
    private static final int MOST = 20;
    private static final int MOST_BEFORE_ANY_KEY = 40;
    private static final int LONGEST = 200;

    private final List<PaletteEntries> rooms;

    PalettePages(List<PaletteEntries> rooms) {
        this.rooms = rooms;
    }

    /** The page that the button leads to without scripts. */
    @GetMapping("/palette")
    ModelAndView page(Actor actor, Locale locale, @RequestParam(name = "q", required = false) @Nullable String q) {
        var typed = typed(q);
        return new ModelAndView("page/palette", Map.of("typed", typed, "entries", entries(actor, locale, typed)));
    }

    /** The options of the list that opens while one types. */
    @GetMapping("/palette/options")
    ModelAndView options(Actor actor, Locale locale, @RequestParam(name = "q", required = false) @Nullable String q) {
        return new ModelAndView("page/palette-options", Map.of("entries", entries(actor, locale, typed(q))));
    }

    private static String typed(@Nullable String q) {
        var in = new Parameters();
        var typed = in.text("q", q, LONGEST);
        in.check();
        return typed == null ? "" : typed;
    }

    private List<PaletteEntry> entries(Actor actor, Locale locale, String typed) {
        return rooms.stream()
                .flatMap(room -> room.entries(actor, Words.in(locale), typed).stream())
                .sorted(Comparator.comparing(PaletteEntry::kind))
                .limit(typed.isEmpty() ? MOST_BEFORE_ANY_KEY : MOST)
                .toList();
    }
}
