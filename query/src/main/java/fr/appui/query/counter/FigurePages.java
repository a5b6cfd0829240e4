package fr.appui.query.counter;

import fr.appui.query.counter.FigurePage.LineRow;
import fr.appui.query.export.Format;
import fr.appui.query.finding.Raisings;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Page;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.OverDays;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Measure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From a figure to the lines that it is the sum of; its address can be cited. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class FigurePages {
    private static final int ROWS = 100;

    private final Figures figures;
    private final Lines lines;
    private final ReferenceTerms terms;
    private final CounterTables tables;
    private final Raisings raisings;

    FigurePages(Figures figures, Lines lines, ReferenceTerms terms, CounterTables tables, Raisings raisings) {
        this.figures = figures;
        this.lines = lines;
        this.terms = terms;
        this.tables = tables;
        this.raisings = raisings;
    }

    @OverDays
    @GetMapping("/chiffres")
    ModelAndView figure(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "measure", required = false) @Nullable String measure,
            AskedFigures asked,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var wanted = AskedFigures.measure(in, measure);
        var selection = asked.onAPage().selection(in, terms::themes);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var taken = lines.of(actor, selection, wanted, when, cursor, ROWS);
        var answer = figure(actor, selection, wanted, taken);
        var page = page(wanted, answer, selection, asked.filters(), taken, cursor, asOf);
        var cited = new Raisings.Figure(
                wanted,
                page.definition().version(),
                selection.from(),
                selection.to(),
                page.filters(),
                taken.asOf().position(),
                page.count());
        return new ModelAndView(
                "counter/figure", Map.of("page", page, "raising", raisings.about(actor, http, cited, when)));
    }

    /** The lines as a file. */
    @GetMapping("/chiffres/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "measure", required = false) @Nullable String measure,
            AskedFigures asked,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf)
            throws IOException {
        var in = new Parameters();
        var counted = AskedFigures.measure(in, measure);
        var selection = asked.onAPage().selection(in, terms::themes);
        var wanted = Format.asked(in, format);
        var when = When.asked(in, asOf, null);
        in.check();
        tables.lines(
                actor,
                locale,
                selection,
                counted,
                null,
                when,
                asked.told(CountersApi.one(measure), null),
                wanted,
                response);
    }

    /** The figure at the very moment that its lines were taken at. */
    private Figures.Answer figure(Actor actor, Selection selection, Measure measure, Lines.Page page) {
        var at = new When(page.asOf().position(), null, null);
        return figures.plain(actor, selection, Set.of(measure), Set.of(), at);
    }

    private static FigurePage page(
            Measure measure,
            Figures.Answer answer,
            Selection selection,
            Filters filters,
            Lines.Page page,
            @Nullable String cursor,
            @Nullable String asOf) {
        var figure = answer.rows().isEmpty() ? null : answer.rows().getFirst();
        var delays = figure == null ? null : figure.delays();
        return new FigurePage(
                Definitions.of(measure),
                new Period(selection.from(), selection.to()),
                filters.typed(),
                asOf == null || asOf.isBlank() ? null : page.asOf(),
                figure == null ? null : figure.count(),
                delays == null ? null : delays.p50(),
                delays == null ? null : delays.p90(),
                delays == null ? null : delays.max(),
                page.sum(),
                answer.ruleChanges(),
                page.rows().stream().map(FigurePages::row).toList(),
                cursor == null || cursor.isBlank(),
                page.next());
    }

    private static LineRow row(Lines.Row row) {
        return new LineRow(
                row.position(),
                row.type(),
                row.caseId(),
                row.number(),
                row.day(),
                row.occurredAt(),
                row.recordedAt(),
                row.amount(),
                row.value());
    }
}
