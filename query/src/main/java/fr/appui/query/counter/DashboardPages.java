package fr.appui.query.counter;

import fr.appui.query.counter.DashboardPage.CentreLine;
import fr.appui.query.counter.DashboardPage.SectorLine;
import fr.appui.query.counter.DashboardPage.Week;
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
import fr.appui.shared.count.Measure;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The figures of a period at a glance; all of one page are taken at one moment. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class DashboardPages {
    private static final int MOST_YEARS = 3;

    private final Figures figures;
    private final Register register;
    private final InstantSource clock;

    DashboardPages(Figures figures, Register register, InstantSource clock) {
        this.figures = figures;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/tableau-de-bord")
    ModelAndView dashboard(
            Actor actor,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var first = in.day("from", Days.iso(from));
        var last = in.day("to", Days.iso(to));
        in.period(first, last);
        if (first != null && last != null && first.plusYears(MOST_YEARS).isBefore(last)) {
            in.wrong("to", "period-too-long", MOST_YEARS);
        }
        var only = in.code("centre", centre, Centre.class);
        var when = When.asked(in, null, minPosition);
        var wrong = Filters.wrong(in);
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var demonstration = register.now().demonstration();
        var usual = demonstration ? Period.firstHalf(2020) : Period.halfYearOf(today);
        var period = wrong.isEmpty() ? period(first, last, usual) : usual;
        var page = page(actor, period, only, when, today, demonstration, wrong, from, to);
        return new ModelAndView(
                "counter/dashboard", Map.of("page", page), wrong.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    /** One end alone stands for the half-year that begins or ends there. */
    private static Period period(@Nullable LocalDate first, @Nullable LocalDate last, Period usual) {
        if (first == null) {
            return last == null ? usual : new Period(last.plusDays(1).minusMonths(6), last);
        }
        return new Period(first, last == null ? first.plusMonths(6).minusDays(1) : last);
    }

    private DashboardPage page(
            Actor actor,
            Period period,
            @Nullable Centre only,
            When when,
            LocalDate today,
            boolean demonstration,
            List<String> wrong,
            @Nullable String from,
            @Nullable String to) {
        var now = figures.of(actor, period.selection(only), Set.of(Measure.values()), Set.of(Dimension.SECTOR), when);
        var at = new When(now.asOf().position(), null, null);
        var centres = Scope.ofSupportRequests(actor).centres();
        var several = only == null && centres.size() > 1;
        return new DashboardPage(
                period,
                wrong.isEmpty() || from == null ? Words.typed(period.from()) : from,
                wrong.isEmpty() || to == null ? Words.typed(period.to()) : to,
                wrong,
                only == null ? actor.centre() : only,
                centres,
                today,
                demonstration,
                sectors(actor, period, only, now.rows(), at),
                weeks(actor, period, only, at),
                several ? byCentre(actor, period, centres, at) : List.of());
    }

    private List<SectorLine> sectors(
            Actor actor, Period period, @Nullable Centre only, List<Figure> bySector, When at) {
        var whole = figures.of(actor, period.selection(only), Set.of(Measure.values()), Set.of(), at)
                .rows();
        var before = figures.of(
                        actor,
                        period.yearBefore().selection(only),
                        Set.of(Measure.SUPPORT_REQUESTS),
                        Set.of(Dimension.SECTOR),
                        at)
                .rows();
        var lines = new ArrayList<SectorLine>();
        for (var sector : Sector.values()) {
            lines.add(line(sector, of(sector, bySector), of(sector, before)));
        }
        lines.add(line(null, whole, before));
        return lines;
    }

    private static List<Figure> of(Sector sector, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> sector.name().equals(figure.at(Dimension.SECTOR)))
                .toList();
    }

    private static SectorLine line(@Nullable Sector sector, List<Figure> now, List<Figure> before) {
        var counts = new EnumMap<Measure, Long>(Measure.class);
        now.forEach(figure -> counts.put(figure.measure(), figure.count()));
        var delays = now.stream()
                .map(Figure::delays)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        return new SectorLine(
                sector,
                counts.getOrDefault(Measure.SUPPORT_REQUESTS, 0L),
                before.stream().mapToLong(Figure::count).sum(),
                counts.getOrDefault(Measure.WORKLOAD_MINUTES, 0L),
                counts.getOrDefault(Measure.OPEN_REQUESTS, 0L),
                delays == null ? null : delays.p50(),
                delays == null ? null : delays.p90());
    }

    private List<Week> weeks(Actor actor, Period period, @Nullable Centre only, When at) {
        var now = byWeek(actor, period, only, at);
        var before = byWeek(actor, period.weeksBefore(), only, at);
        return period.weeks().stream()
                .map(week -> new Week(
                        week,
                        now.getOrDefault(week.isoWeek(), 0L),
                        week.weeksBefore(),
                        before.getOrDefault(week.weeksBefore().isoWeek(), 0L)))
                .toList();
    }

    private Map<String, Long> byWeek(Actor actor, Period period, @Nullable Centre only, When at) {
        var counts = new HashMap<String, Long>();
        figures.of(actor, period.selection(only), Set.of(Measure.SUPPORT_REQUESTS), Set.of(Dimension.WEEK), at)
                .rows()
                .forEach(figure -> counts.put(String.valueOf(figure.at(Dimension.WEEK)), figure.count()));
        return counts;
    }

    private List<CentreLine> byCentre(Actor actor, Period period, List<Centre> centres, When at) {
        var now = figures.of(
                        actor,
                        period.selection(null),
                        Set.of(Measure.SUPPORT_REQUESTS),
                        Set.of(Dimension.CENTRE, Dimension.SECTOR),
                        at)
                .rows();
        var before = figures.of(
                        actor,
                        period.yearBefore().selection(null),
                        Set.of(Measure.SUPPORT_REQUESTS),
                        Set.of(Dimension.CENTRE),
                        at)
                .rows();
        return centres.stream()
                .map(centre -> {
                    var ofCentre = of(centre, now);
                    var bySector = Arrays.stream(Sector.values())
                            .map(sector -> sum(of(sector, ofCentre)))
                            .toList();
                    return new CentreLine(centre, bySector, sum(ofCentre), sum(of(centre, before)));
                })
                .toList();
    }

    private static List<Figure> of(Centre centre, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> centre.name().equals(figure.at(Dimension.CENTRE)))
                .toList();
    }

    private static long sum(List<Figure> figures) {
        return figures.stream().mapToLong(Figure::count).sum();
    }
}
