package fr.appui.query.counter;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.counter.Consolidation.Month;
import fr.appui.query.counter.ConsolidationPage.Compared;
import fr.appui.query.page.Form;
import fr.appui.query.page.JustDone;
import fr.appui.query.page.Page;
import fr.appui.query.page.Register;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which months somebody answers for, and each of them with what was put right since. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class ConsolidationPages {
    private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-(0[1-9]|1[0-2])");
    private static final int SHOWN = 6;

    private final Consolidation consolidation;
    private final Figures figures;
    private final Accounts accounts;
    private final Register register;
    private final Lens clock;

    ConsolidationPages(Consolidation consolidation, Figures figures, Accounts accounts, Register register, Lens clock) {
        this.consolidation = consolidation;
        this.figures = figures;
        this.accounts = accounts;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Six months of every centre.
     *
     * @param to the last of them, {@code 2020-06}
     * @param done how many were consolidated just now
     * @param refused how many were not
     */
    @GetMapping("/consolidation")
    ModelAndView months(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "done", required = false) @Nullable String done,
            @RequestParam(name = "refused", required = false) @Nullable String refused,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var typed = in.matching("to", to, MONTH);
        var when = When.asked(in, null, minPosition);
        in.check();
        var today = today();
        var last = typed == null ? usual(today) : first(typed);
        var period = new Period(last.minusMonths(SHOWN - 1), last.plusMonths(1).minusDays(1));
        var found = consolidation.months(actor, period, null, today, when);
        var page = new ConsolidationPage(
                period.months(),
                byCentre(found.rows()),
                actor.role() == Role.COORDINATOR,
                Form.of(http, "consolidation", Map.of()),
                Parameters.numberOrZero(done == null ? "" : done),
                Parameters.numberOrZero(refused == null ? "" : refused));
        return new ModelAndView("counter/months", Map.of("page", page));
    }

    private static Map<Centre, List<Month>> byCentre(List<Month> months) {
        return months.stream()
                .collect(Collectors.groupingBy(Month::centre, () -> new EnumMap<>(Centre.class), Collectors.toList()));
    }

    /** A month of a centre: its figures as they were answered for, and as they are. */
    @GetMapping("/consolidation/{centre}/{month}")
    ModelAndView month(
            Actor actor,
            HttpServletRequest http,
            @PathVariable("centre") String centre,
            @PathVariable("month") String month,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, null, minPosition);
        var named = in.number("minPosition", minPosition);
        in.check();
        var of = known(actor, centre);
        if (!MONTH.matcher(month).matches()) {
            throw new Unknown();
        }
        var period = Period.monthOf(first(month));
        var found = consolidation.months(actor, period, of, today(), when);
        var now = new When(found.asOf().position(), null, null);
        var state = found.rows().getFirst();
        var last = consolidation.last(of, period, found.asOf().position());
        var page = new MonthPage(
                state,
                period,
                last,
                last == null || last.by() == null
                        ? ""
                        : Names.of(actor, accounts).of(last.by()),
                last != null && JustDone.is(actor, named, last.position(), last.by(), last.at(), clock.instant()),
                compared(actor, period, of, state, now),
                actor.role() == Role.COORDINATOR,
                Form.of(http, "mois", Map.of()),
                Form.of(http, "reouvertures", Map.of()));
        return new ModelAndView("counter/month", Map.of("page", page));
    }

    /** Figures that are not nothing, now or then. */
    private List<Compared> compared(Actor actor, Period period, Centre centre, Month state, When now) {
        var present = figures.plain(actor, period.selection(centre), Set.of(), Set.of(), now)
                .rows();
        var position = state.position();
        var then = position == null
                ? Map.<Measure, Figure>of()
                : figures
                        .of(actor, period.selection(centre), Set.of(), Set.of(), new When(position, null, null))
                        .rows()
                        .stream()
                        .collect(Collectors.toMap(Figure::measure, Function.identity()));
        return present.stream()
                .map(figure -> new Compared(
                        figure.measure(),
                        figure.count(),
                        then.containsKey(figure.measure())
                                ? then.get(figure.measure()).count()
                                : null))
                .filter(Compared::isSomething)
                .toList();
    }

    private static Centre known(Actor actor, String typed) {
        var centre = Arrays.stream(Centre.values())
                .filter(one -> one.name().equals(typed) && one != Centre.NAT)
                .findAny()
                .orElseThrow(Unknown::new);
        if (!actor.reaches(centre)) {
            throw OutOfReach.outsideScope();
        }
        return centre;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
    }

    /** The last month that is over; of a demonstration the last one that it plays. */
    private LocalDate usual(LocalDate today) {
        return register.now().demonstration()
                ? Period.firstHalf(2020).to().withDayOfMonth(1)
                : today.withDayOfMonth(1).minusMonths(1);
    }

    private static LocalDate first(String month) {
        return LocalDate.parse(month + "-01");
    }
}
