package fr.appui.query.supportrequest;

import fr.appui.query.page.Page;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Parts of a list that are asked for anew when something has changed. */
@Page
@OnlyNow(Reason.LIVE)
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class LiveListPages {
    private static final int MOST = 100;

    private final LiveLists lists;
    private final EnteredBy entered;

    LiveListPages(LiveLists lists, EnteredBy entered) {
        this.lists = lists;
        this.entered = entered;
    }

    /** How many requests are waiting to be shown. */
    @GetMapping("/demandes/nouvelles")
    ModelAndView news(
            Actor actor,
            @RequestParam(name = "list", required = false) @Nullable String list,
            @RequestParam("since") String since,
            @RequestParam("page") String page) {
        var in = new Parameters();
        var position = in.required("since", since, in.number("since", since), 0L);
        if (!page.startsWith("/permanence") && !page.startsWith("/demandes")) {
            in.wrong("page", "malformed");
        }
        in.check();
        var count = lists.countNew(actor, ListQuery.parse(list == null ? "" : list), position);
        return new ModelAndView("page/news", Map.of("key", "requests.news", "count", count, "address", page));
    }

    /** Some rows again, as they stand now. */
    @GetMapping("/demandes/lignes")
    ModelAndView rows(
            Actor actor,
            @RequestParam("case") List<String> cases,
            @RequestParam(name = "pick", required = false) @Nullable String pick,
            @RequestParam(name = "list", required = false) @Nullable String list) {
        var ids = cases.stream()
                .map(Parameters::idOrNull)
                .filter(Objects::nonNull)
                .limit(MOST)
                .toList();
        return new ModelAndView(
                "supportrequest/changed-rows",
                Map.of(
                        "rows",
                        lists.these(actor, ids, When.NOW),
                        "masked",
                        !actor.opensSealedFields(),
                        "pick",
                        pick != null,
                        "list",
                        list == null ? "" : list,
                        "undoable",
                        pick == null ? entered.since(actor, lists.today()).keySet() : Set.of()));
    }

    /** The hotline's tabs with what they count now. */
    @GetMapping("/permanence/vues")
    @OpenTo({Role.HOTLINE, Role.COORDINATOR})
    ModelAndView tabs(Actor actor, @RequestParam(name = "view", required = false) @Nullable String view) {
        var shown = LiveLists.view(view);
        return new ModelAndView("supportrequest/tabs", Map.of("shown", shown, "tabs", lists.tabs(actor)));
    }
}
