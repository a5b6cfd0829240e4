package fr.appui.query.audit;

import fr.appui.query.export.Format;
import fr.appui.query.page.Days;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Page;
import fr.appui.query.page.Register;
import fr.appui.query.page.Words;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the register learnt long after it had happened, for people. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class LatePages {
    private static final int ROWS = 50;

    private final LateFacts facts;
    private final LateTable table;
    private final Register register;
    private final InstantSource clock;

    LatePages(LateFacts facts, LateTable table, Register register, InstantSource clock) {
        this.facts = facts;
        this.table = table;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/tardifs")
    ModelAndView late(
            Actor actor,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "recordedFrom", required = false) @Nullable String recordedFrom,
            @RequestParam(name = "recordedTo", required = false) @Nullable String recordedTo,
            @RequestParam(name = "days", required = false) @Nullable String days,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var typed = typed(from, to, recordedFrom, recordedTo, days, centre);
        var filter = filter(in, typed);
        var order = LateApi.sort(in, sort);
        var when = When.asked(in, asOf, minPosition);
        var wrong = Filters.wrong(in);
        var scope = Scope.of(CaseKind.SIGNALEMENT, actor);
        if (!wrong.isEmpty()) {
            var page = new LatePage(typed, wrong, scope.centres(), order, null, List.of(), true, null);
            return new ModelAndView("audit/late", Map.of("page", page), Filters.status(wrong));
        }
        var listed = facts.page(actor, filter, order, when, cursor, ROWS);
        var at = new When(listed.asOf().position(), null, null);
        var page = new LatePage(
                typed,
                wrong,
                scope.centres(),
                order,
                facts.overview(actor, whole(filter), at),
                listed.rows(),
                cursor == null || cursor.isBlank(),
                listed.next());
        return new ModelAndView("audit/late", Map.of("page", page));
    }

    @GetMapping("/tardifs/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "recordedFrom", required = false) @Nullable String recordedFrom,
            @RequestParam(name = "recordedTo", required = false) @Nullable String recordedTo,
            @RequestParam(name = "days", required = false) @Nullable String days,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf)
            throws IOException {
        var in = new Parameters();
        var filter = filter(in, typed(from, to, recordedFrom, recordedTo, days, centre));
        var order = LateApi.sort(in, sort);
        var when = When.asked(in, asOf, null);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, filter, order, when, wanted, response);
    }

    /** Months in which it became known are told of all that happened in the period. */
    private static Late.Filter whole(Late.Filter filter) {
        return new Late.Filter(filter.days(), filter.from(), filter.to(), null, null, filter.centre());
    }

    private static Late.Filter filter(Parameters in, Map<String, String> typed) {
        return LateApi.filter(
                in,
                typed.get("days"),
                Days.iso(typed.get("from")),
                Days.iso(typed.get("to")),
                Days.iso(typed.get("recordedFrom")),
                Days.iso(typed.get("recordedTo")),
                typed.get("centre"));
    }

    private Map<String, String> typed(
            @Nullable String from,
            @Nullable String to,
            @Nullable String recordedFrom,
            @Nullable String recordedTo,
            @Nullable String days,
            @Nullable String centre) {
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var first = register.now().demonstration() ? LocalDate.of(2020, 1, 1) : today.minusYears(1);
        var last = register.now().demonstration() ? LocalDate.of(2020, 6, 30) : today;
        var typed = new HashMap<>(new Filters()
                .and("recordedFrom", recordedFrom)
                .and("recordedTo", recordedTo)
                .and("centre", centre)
                .typed());
        typed.put("from", shown(from, Words.typed(first)));
        typed.put("to", shown(to, Words.typed(last)));
        typed.put("days", shown(days, String.valueOf(Late.USUAL_DAYS)));
        return typed;
    }

    private static String shown(@Nullable String typed, String usual) {
        return typed == null || typed.isBlank() ? usual : typed.strip();
    }
}
