package fr.appui.query.counter;

import fr.appui.query.export.Format;
import fr.appui.query.page.Days;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Page;
import fr.appui.query.page.Register;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.OverDays;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The figures of a period at a glance, on a desk or on a wall. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class DashboardPages {
    private static final int MOST_YEARS = 3;

    private final Dashboards dashboards;
    private final Register register;
    private final Lens clock;
    private final CounterTables tables;
    private final OpenData open;

    DashboardPages(Dashboards dashboards, Register register, Lens clock, CounterTables tables, OpenData open) {
        this.dashboards = dashboards;
        this.register = register;
        this.clock = clock;
        this.tables = tables;
        this.open = open;
    }

    /**
     * @param wall {@code 1}: big figures and nothing to do, for a screen on the wall
     * @param pause {@code 1}: the wall does not refresh itself
     */
    @OverDays
    @GetMapping("/tableau-de-bord")
    ModelAndView dashboard(
            Actor actor,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "mur", required = false) @Nullable String wall,
            @RequestParam(name = "pause", required = false) @Nullable String pause,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var first = in.day("from", Days.iso(from));
        var last = in.day("to", Days.iso(to));
        in.period(first, last, MOST_YEARS);
        var only = in.code("centre", centre, Centre.class);
        var when = When.asked(in, null, minPosition);
        var wrong = Filters.wrong(in);
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var demonstration = register.now().demonstration();
        var usual = Period.usual(demonstration, today);
        var period = wrong.isEmpty() ? Period.asked(first, last, usual) : usual;
        clock.over(period.from(), period.to());
        var typedFrom = wrong.isEmpty() || from == null ? Words.typed(period.from()) : from;
        var typedTo = wrong.isEmpty() || to == null ? Words.typed(period.to()) : to;
        var status = Filters.status(wrong);
        if (!actor.followsSupportRequests()) {
            var scope = Scope.of(CaseKind.SIGNALEMENT, actor);
            scope.mustHold(only, null);
            var liaison = new LiaisonPage(
                    period,
                    typedFrom,
                    typedTo,
                    wrong,
                    scope.regions().getFirst(),
                    today,
                    demonstration,
                    dashboards.ofSignalements(actor, period, when));
            return new ModelAndView("counter/liaison", Map.of("page", liaison), status);
        }
        var page = new DashboardPage(
                period,
                typedFrom,
                typedTo,
                wrong,
                only == null ? actor.centre() : only,
                Scope.ofSupportRequests(actor).centres(),
                today,
                demonstration,
                "1".equals(pause),
                dashboards.of(actor, period, only, today, when));
        return new ModelAndView("1".equals(wall) ? "counter/wall" : "counter/dashboard", Map.of("page", page), status);
    }

    /** All figures of the period by sector as a file: of one centre, or of each. */
    @GetMapping("/tableau-de-bord/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "centre", required = false) @Nullable String centre)
            throws IOException {
        var in = new Parameters();
        var asked = AskedFigures.of(from, to, centre, null);
        var selection = asked.onAPage().selection(in, List::of);
        var wanted = Format.asked(in, format);
        in.check();
        tables.figures(
                actor,
                locale,
                selection,
                List.of(),
                EnumSet.of(Dimension.SECTOR, Dimension.CENTRE),
                When.NOW,
                asked.told(null, null),
                wanted,
                response);
    }

    /** The same for everybody: with totals, without small counts. */
    @GetMapping("/tableau-de-bord/donnees-ouvertes")
    void openData(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "centre", required = false) @Nullable String centre)
            throws IOException {
        var in = new Parameters();
        var asked = AskedFigures.of(from, to, centre, null);
        var selection = asked.onAPage().selection(in, List::of);
        in.check();
        open.send(
                actor,
                locale,
                selection,
                List.of(),
                EnumSet.of(Dimension.SECTOR, Dimension.CENTRE),
                When.NOW,
                asked.told(null, null),
                response);
    }
}
