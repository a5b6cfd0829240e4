package fr.appui.query.counter;

import fr.appui.query.counter.ComparisonPage.Found;
import fr.appui.query.counter.ComparisonPage.Mode;
import fr.appui.query.export.Format;
import fr.appui.query.page.Days;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Page;
import fr.appui.query.page.Register;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Since;
import fr.appui.query.reading.When;
import fr.appui.query.reading.WrongParameters;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Measure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All figures as known at two moments, or of two periods. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class ComparisonPages {
    /** What is told sector by sector as well. */
    private static final Set<Measure> BY_SECTOR = EnumSet.of(Measure.SUPPORT_REQUESTS, Measure.SIGNALEMENTS);

    private final Differences differences;
    private final DifferenceTables tables;
    private final Moments moments;
    private final Since.Positions positions;
    private final Register register;
    private final InstantSource clock;

    ComparisonPages(
            Differences differences,
            DifferenceTables tables,
            Moments moments,
            Since.Positions positions,
            Register register,
            InstantSource clock) {
        this.differences = differences;
        this.tables = tables;
        this.moments = moments;
        this.positions = positions;
        this.register = register;
        this.clock = clock;
    }

    /** What was asked, as far as it could be read. */
    private record Asked(
            Mode mode, Map<String, String> typed, Selection selection, Sides sides, When when, List<String> wrong) {}

    @GetMapping("/chiffres/comparaison")
    ModelAndView comparison(
            Actor actor,
            AskedComparison chosen,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var asked = asked(in, chosen, asOf, minPosition);
        var wrong = new ArrayList<>(asked.wrong);
        var found = wrong.isEmpty() ? found(actor, asked, wrong) : null;
        var scope = scope(actor);
        var page = new ComparisonPage(
                asked.mode, asked.typed, wrong, scope.centres(), scope.regions(), found, chosen.ofAll());
        return new ModelAndView("counter/comparison", Map.of("page", page), Filters.status(wrong));
    }

    /** The same by sector and centre, as a file. */
    @GetMapping("/chiffres/comparaison/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            AskedComparison chosen,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf)
            throws IOException {
        var in = new Parameters();
        var wanted = Format.asked(in, format);
        var asked = asked(in, chosen, asOf, null);
        in.check();
        var by = EnumSet.of(Dimension.SECTOR, Dimension.CENTRE);
        var answer = differences.of(actor, asked.selection, List.of(), by, asked.sides, asked.when);
        tables.send(
                actor,
                locale,
                chosen.ofAll() ? answer : answer.moved(),
                by,
                new Filters()
                        .and("centre", chosen.centre())
                        .and("region", chosen.region())
                        .typed(),
                wanted,
                response);
    }

    private Asked asked(Parameters in, AskedComparison chosen, @Nullable String asOf, @Nullable String minPosition) {
        var mode = in.code("mode", chosen.mode(), Mode.class);
        var usual = Period.usual(register.now().demonstration(), today());
        var typed = new HashMap<String, String>();
        typed.put("from", shown(chosen.from(), usual.from()));
        typed.put("to", shown(chosen.to(), usual.to()));
        new Filters()
                .and("centre", chosen.centre())
                .and("region", chosen.region())
                .and("asOf", asOf)
                .typed()
                .forEach(typed::put);
        var selection = AskedFigures.of(typed.get("from"), typed.get("to"), chosen.centre(), chosen.region())
                .onAPage()
                .selection(in, List::of);
        var period = new Period(selection.from(), selection.to());
        var sides = Sides.ofMoments(Since.BEGINNING);
        var when = When.asked(in, asOf, minPosition);
        if (mode == Mode.PERIODS) {
            var before = period.yearBefore();
            if (isTyped(chosen.otherFrom()) || isTyped(chosen.otherTo())) {
                typed.put("otherFrom", shown(chosen.otherFrom(), before.from()));
                typed.put("otherTo", shown(chosen.otherTo(), before.to()));
            } else {
                // The year before comes first: what has grown since is told as more.
                typed.put("otherFrom", typed.get("from"));
                typed.put("otherTo", typed.get("to"));
                typed.put("from", shown(null, before.from()));
                typed.put("to", shown(null, before.to()));
                selection = selection.during(before);
            }
            sides = Sides.asked(in, Days.iso(typed.get("otherFrom")), Days.iso(typed.get("otherTo")), null, Set.of());
        } else {
            var last = period.to().isBefore(today()) ? period.to() : today().minusDays(1);
            typed.put("since", shown(chosen.since(), last));
            new Filters().and("until", chosen.until()).typed().forEach(typed::put);
            var earlier = moment(in, "since", typed.get("since"));
            var later = moment(in, "until", chosen.until());
            when = later == null ? when : until(in, later, when);
            sides = Sides.ofMoments(
                    isTyped(chosen.since()) || earlier == null ? orNone(earlier) : known(earlier, when));
        }
        return new Asked(mode == null ? Mode.MOMENTS : mode, typed, selection, sides, when, Filters.wrong(in));
    }

    /** Where nothing was asked, and the past is looked at, nothing later is compared. */
    private Since known(Since usual, When when) {
        var last = moments.settled(when).position();
        return new Since(Math.min(positions.of(usual, Long.MAX_VALUE), last), null);
    }

    private static Since orNone(@Nullable Since since) {
        return since == null ? Since.BEGINNING : since;
    }

    /** What is known later than what the page may know is not compared. */
    private When until(Parameters in, Since later, When when) {
        if (when.position() != null || when.instant() != null) {
            var last = moments.settled(when).position();
            if (positions.of(later, Long.MAX_VALUE) > last) {
                in.wrong("until", "since-after-as-of");
                return when;
            }
        }
        return new When(later.position(), later.instant(), when.minPosition());
    }

    /** A day stands for its end, that of today for now. */
    private @Nullable Since moment(Parameters in, String name, @Nullable String typed) {
        var day = Days.read(typed);
        if (day == null) {
            return Since.asked(in, name, typed);
        }
        if (day.isAfter(today())) {
            in.wrong(name, "as-of-in-future");
            return null;
        }
        return new Since(null, day.equals(today()) ? clock.instant() : lastOf(day));
    }

    private static Instant lastOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Definitions.PARIS).toInstant().minusNanos(1000);
    }

    private @Nullable Found found(Actor actor, Asked asked, List<String> wrong) {
        try {
            var whole = differences.of(actor, asked.selection, List.of(), Set.of(), asked.sides, asked.when);
            var at = new When(whole.asOf().position(), null, null);
            var told = EnumSet.copyOf(whole.definitions().keySet());
            told.retainAll(BY_SECTOR);
            var bySector = differences
                    .of(actor, asked.selection, told, Set.of(Dimension.SECTOR), asked.sides, at)
                    .rows();
            var rows = new ArrayList<Difference>();
            for (var row : whole.rows()) {
                rows.add(row);
                bySector.stream()
                        .filter(one -> one.measure() == row.measure() && one.at(Dimension.SECTOR) != null)
                        .forEach(rows::add);
            }
            return new Found(whole.period(), whole.other(), whole.since(), whole.asOf(), rows);
        } catch (WrongParameters e) {
            e.errors().forEach(error -> wrong.add(error.parameter().equals("asOf") ? "until" : error.parameter()));
            return null;
        }
    }

    private static Scope scope(Actor actor) {
        return Scope.of(CaseKind.SIGNALEMENT, actor);
    }

    /** What was typed, else the usual day. */
    private static String shown(@Nullable String typed, LocalDate usual) {
        return isTyped(typed) ? String.valueOf(typed).strip() : Words.typed(usual);
    }

    private static boolean isTyped(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
    }
}
