package fr.appui.query.trial;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.counter.Dimension;
import fr.appui.query.counter.Period;
import fr.appui.query.counter.Selection;
import fr.appui.query.export.Format;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.page.Register;
import fr.appui.query.reading.NotYet;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.query.trial.TrialFigures.Compared;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Definitions that are tried, for people; every page says that it shows nothing official. */
@Page
@OpenTo({Role.COORDINATOR, Role.EVALUATOR})
final class TrialPages {
    private static final int ROWS = 100;

    private final TriedDefinitions trials;
    private final TrialFigures figures;
    private final TrialDifferences differences;
    private final TrialTables tables;
    private final Accounts accounts;
    private final Register register;
    private final InstantSource clock;

    TrialPages(
            TriedDefinitions trials,
            TrialFigures figures,
            TrialDifferences differences,
            TrialTables tables,
            Accounts accounts,
            Register register,
            InstantSource clock) {
        this.trials = trials;
        this.figures = figures;
        this.differences = differences;
        this.tables = tables;
        this.accounts = accounts;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/definitions/essais")
    ModelAndView all(
            Actor actor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return new ModelAndView(
                "trial/trials", Map.of("trials", trials.all(when).value(), "decides", decides(actor)));
    }

    @GetMapping("/definitions/essais/nouvelle")
    ModelAndView define(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
        var in = new Parameters();
        When.asked(in, asOf, null);
        in.check();
        return new ModelAndView(
                "trial/new", Map.of("page", new TrialForm(Form.of(http, "essais", Map.of("day", "OFFICIAL")))));
    }

    /** @param by what its figures are shown by beside their sector: {@code sector month half-year centre} */
    @GetMapping("/definitions/essais/{id}")
    ModelAndView one(
            Actor actor,
            HttpServletRequest http,
            @PathVariable("id") String id,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "by", required = false) @Nullable String by,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var asked = usual(new AskedTrial(from, to, centre, null));
        var selection = asked.selection(in);
        var cut = in.oneOf("by", by, List.of(Cut.values()), Cut::parameter, Cut.SECTOR);
        var when = When.asked(in, asOf, minPosition);
        var wrong = Filters.wrong(in);
        var shown = wrong.isEmpty() ? selection : Selection.of(usual().from(), usual().to());
        var found = trials.one(Parameters.knownId(id), when).value();
        var page = page(actor, http, found, shown, cut, wrong, when);
        return new ModelAndView("trial/trial", Map.of("page", page), Filters.status(wrong));
    }

    private TrialPage page(
            Actor actor,
            HttpServletRequest http,
            TrialEntry trial,
            Selection selection,
            Cut cut,
            List<String> wrong,
            When when) {
        var ready = trial.gone() || !trial.complete() ? null : ready(trial, when);
        var answers = ready == null
                ? List.<TrialFigures.Answer>of()
                : parts(selection, cut).stream()
                        .map(part -> figures.of(actor, ready, part, cut.by()))
                        .toList();
        return new TrialPage(
                trial,
                trial.definedBy() == null ? "" : Names.of(actor, accounts).of(trial.definedBy()),
                new Period(selection.from(), selection.to()),
                selection.centre(),
                cut,
                wrong,
                Scope.of(trial.base().counted(), actor).centres(),
                answers.stream()
                        .flatMap(answer -> rows(trial, selection, cut, answer))
                        .toList(),
                answers.isEmpty() ? null : answers.getFirst().asOf(),
                decides(actor),
                Form.of(http, "keepings", Map.of()),
                Form.of(http, "disposals", Map.of()));
    }

    private TriedDefinitions.@Nullable Ready ready(TrialEntry trial, When when) {
        try {
            return trials.ready(trial.id(), when, When.NOW);
        } catch (NotYet _) {
            return null;
        }
    }

    /** A half-year is a selection of its own; other cuts are made by the figures themselves. */
    private static List<Selection> parts(Selection selection, Cut cut) {
        if (cut != Cut.HALF_YEAR) {
            return List.of(selection);
        }
        var parts = new ArrayList<Selection>();
        for (var day = selection.from(); !day.isAfter(selection.to()); ) {
            var end = Period.halfYearOf(day).to();
            var last = end.isAfter(selection.to()) ? selection.to() : end;
            parts.add(Selection.of(day, last).at(selection.centre(), null));
            day = last.plusDays(1);
        }
        return parts;
    }

    private static Stream<TrialRow> rows(TrialEntry trial, Selection selection, Cut cut, TrialFigures.Answer answer) {
        return answer.rows().stream()
                .filter(row -> cut == Cut.SECTOR || cut == Cut.HALF_YEAR || row.isSomething())
                .map(row -> row(trial, selection, answer, row));
    }

    private static TrialRow row(TrialEntry trial, Selection selection, TrialFigures.Answer answer, Compared row) {
        var month = row.at(Dimension.MONTH);
        var centre = row.at(Dimension.CENTRE);
        var sector = row.at(Dimension.SECTOR);
        var period = new Period(answer.from(), answer.to());
        if (month != null) {
            var whole = Period.monthOf(YearMonth.parse(month).atDay(1));
            period = new Period(
                    whole.from().isBefore(period.from()) ? period.from() : whole.from(),
                    whole.to().isAfter(period.to()) ? period.to() : whole.to());
        }
        return new TrialRow(
                trial.id(),
                period,
                centre == null ? selection.centre() : Centre.valueOf(centre),
                sector == null ? null : Sector.valueOf(sector),
                row);
    }

    /** How far a trial has been counted; htmx asks each second, and loads the whole page when it is. */
    @GetMapping("/definitions/essais/{id}/progression")
    ModelAndView progress(
            Actor actor,
            HttpServletResponse response,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
        var in = new Parameters();
        var when = When.asked(in, asOf, null);
        in.check();
        var trial = trials.one(Parameters.knownId(id), when).value();
        if (trial.complete() || trial.gone()) {
            response.setHeader("HX-Refresh", "true");
        }
        return new ModelAndView("trial/progress", Map.of("trial", trial));
    }

    /** The lines that a tried figure is the sum of. */
    @GetMapping("/definitions/essais/{id}/lignes")
    ModelAndView lines(
            Actor actor,
            @PathVariable("id") String id,
            AskedTrial typed,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return page("trial/lines", typed, asOf, minPosition, (selection, when) -> {
            var trial = trials.one(Parameters.knownId(id), when).value();
            var lines = figures.lines(actor, trial.id(), selection, when, When.NOW, cursor, ROWS);
            return new TrialLinesPage(trial, selection, lines, null, isFirst(cursor));
        });
    }

    /** The lines that make a difference, each as it is officially and as it is tried. */
    @GetMapping("/definitions/essais/{id}/ecarts")
    ModelAndView differences(
            Actor actor,
            @PathVariable("id") String id,
            AskedTrial typed,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return page("trial/differences", typed, asOf, minPosition, (selection, when) -> {
            var found = differences.of(actor, Parameters.knownId(id), selection, when, When.NOW, cursor, ROWS);
            return new TrialLinesPage(found.trial(), selection, null, found, isFirst(cursor));
        });
    }

    private ModelAndView page(
            String view,
            AskedTrial typed,
            @Nullable String asOf,
            @Nullable String minPosition,
            BiFunction<Selection, When, TrialLinesPage> found) {
        var in = new Parameters();
        var selection = usual(typed).selection(in);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return new ModelAndView(view, Map.of("page", found.apply(selection, when)));
    }

    private static boolean isFirst(@Nullable String cursor) {
        return cursor == null || cursor.isBlank();
    }

    /** Its figures as a file. */
    @GetMapping("/definitions/essais/{id}/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @PathVariable("id") String id,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "by", required = false) @Nullable String by,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf)
            throws IOException {
        var in = new Parameters();
        var asked = usual(new AskedTrial(from, to, centre, null));
        var selection = asked.selection(in);
        var cut = in.oneOf("by", by, List.of(Cut.values()), Cut::parameter, Cut.SECTOR);
        var wanted = Format.asked(in, format);
        var when = When.asked(in, asOf, null);
        in.check();
        var ready = trials.ready(Parameters.knownId(id), when, When.NOW);
        var answers = parts(selection, cut).stream()
                .map(part -> figures.of(actor, ready, part, cut.by()))
                .toList();
        var rows = answers.stream()
                .flatMap(answer -> rows(ready.trial(), selection, cut, answer))
                .toList();
        tables.figures(
                actor,
                locale,
                ready.trial(),
                rows,
                answers.getFirst(),
                asked.filters().typed(),
                wanted,
                response);
    }

    /** The lines that differ, as a file. */
    @GetMapping("/definitions/essais/{id}/ecarts/export")
    void exportDifferences(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @PathVariable("id") String id,
            @RequestParam(name = "format", required = false) @Nullable String format,
            AskedTrial typed,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf)
            throws IOException {
        var in = new Parameters();
        var asked = usual(typed);
        var selection = asked.selection(in);
        var wanted = Format.asked(in, format);
        var when = When.asked(in, asOf, null);
        in.check();
        tables.differences(
                actor,
                locale,
                Parameters.knownId(id),
                selection,
                when,
                asked.filters().typed(),
                wanted,
                response);
    }

    /** The same, as people type it: the usual period unless they tell another. */
    private AskedTrial usual(AskedTrial typed) {
        var usual = usual();
        return typed.onAPage(usual.from(), usual.to());
    }

    private Period usual() {
        return Period.usual(register.now().demonstration(), LocalDate.ofInstant(clock.instant(), Definitions.PARIS));
    }

    private static boolean decides(Actor actor) {
        return actor.centre() == null;
    }
}
