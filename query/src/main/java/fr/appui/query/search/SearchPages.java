package fr.appui.query.search;

import fr.appui.query.page.Filters;
import fr.appui.query.page.Page;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search over all cases: one address that can be kept and passed on. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class SearchPages {
    private static final int OF_EACH_KIND = 5;
    private static final int OF_ONE_KIND = 50;

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @GetMapping(SearchPage.PATH)
    ModelAndView page(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var typed = in.words("q", q);
        var kind = in.code("type", type, HitKind.class);
        var when = When.asked(in, null, minPosition);
        var wrong = Filters.wrong(in);
        var found = typed == null || !wrong.isEmpty()
                ? null
                : search.find(actor, typed, kind, when, cursor, kind == null ? OF_EACH_KIND : OF_ONE_KIND);
        var page = new SearchPage(
                q == null ? "" : q.strip(),
                kind,
                Search.kinds(actor),
                wrong,
                found != null,
                found == null ? List.of() : found.groups(),
                found != null && found.forgiving(),
                cursor == null || cursor.isBlank(),
                found == null ? null : found.next());
        return new ModelAndView("search/search", Map.of("page", page), Filters.status(wrong));
    }
}
