package fr.appui.query.supportrequest;

import fr.appui.query.page.Days;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Page;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.query.supportrequest.SupportRequests.Sort;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.Status;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of requests, narrowed by filters that stand in its address. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class RequestListPages {
    private static final Pattern FINESS = Pattern.compile("[0-9A-Za-z]{9}");
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_WORDS = 10;
    private static final int ROWS = 50;

    private final SupportRequests requests;
    private final ReferenceTerms terms;

    RequestListPages(SupportRequests requests, ReferenceTerms terms) {
        this.requests = requests;
        this.terms = terms;
    }

    @GetMapping("/demandes")
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var state = in.code("status", status, Status.class);
        var filter = new Filter(
                in.code("centre", centre, Centre.class),
                in.code("sector", sector, Sector.class),
                state == null ? List.of() : List.of(state),
                in.term("theme", theme, terms::themes),
                in.matching("facility", facility == null ? null : facility.strip(), FINESS),
                words(in, q),
                in.day("from", Days.iso(from)),
                in.day("to", Days.iso(to)),
                Sort.NEWEST_FIRST);
        in.period(filter.from(), filter.to());
        var when = When.asked(in, null, minPosition);
        var wrong = Filters.wrong(in);
        var found = wrong.isEmpty() ? requests.list(actor, filter, when, cursor, ROWS) : null;
        var typed = new Filters()
                .and("q", q)
                .and("sector", sector)
                .and("status", status)
                .and("theme", theme)
                .and("centre", centre)
                .and("facility", facility)
                .and("from", from)
                .and("to", to);
        var page = new RequestListPage(
                typed.typed(),
                wrong,
                Scope.ofSupportRequests(actor).centres(),
                found == null
                        ? List.of()
                        : found.rows().stream().map(RequestRow::of).toList(),
                !actor.opensSealedFields(),
                cursor == null || cursor.isBlank(),
                found == null ? null : found.next());
        return new ModelAndView(
                "supportrequest/list", Map.of("page", page), wrong.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private static @Nullable String words(Parameters in, @Nullable String typed) {
        var words = in.text("q", typed, LONGEST_SEARCH);
        if (words != null && Folding.patterns(words).size() > MOST_WORDS) {
            in.wrong("q", "too-many-words", MOST_WORDS);
        }
        return words;
    }
}
