package fr.appui.query.audit;

import fr.appui.query.export.Format;
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
            AskedLate asked,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var typed = typed(asked);
        var filter = AskedLate.onAPage(typed).filter(in);
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
            AskedLate asked,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf)
            throws IOException {
        var in = new Parameters();
        var filter = AskedLate.onAPage(typed(asked)).filter(in);
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

    /** With what is usual where nothing was typed. */
    private Map<String, String> typed(AskedLate asked) {
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var first = register.now().demonstration() ? LocalDate.of(2020, 1, 1) : today.minusYears(1);
        var last = register.now().demonstration() ? LocalDate.of(2020, 6, 30) : today;
        return new Filters()
                .and("from", shown(asked.from(), Words.typed(first)))
                .and("to", shown(asked.to(), Words.typed(last)))
                .and("recordedFrom", asked.recordedFrom())
                .and("recordedTo", asked.recordedTo())
                .and("days", shown(asked.days(), String.valueOf(Late.USUAL_DAYS)))
                .and("centre", asked.centre())
                .typed();
    }

    private static String shown(@Nullable String typed, String usual) {
        return typed == null || typed.isBlank() ? usual : typed;
    }
}
