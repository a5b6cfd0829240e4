package fr.appui.query.counter;

import fr.appui.query.export.Format;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Since;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Measure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures and their lines, for programs. */
@RestController
@RequestMapping("/api/counters")
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class CountersApi {
    private final Figures figures;
    private final Lines lines;
    private final ReferenceTerms terms;
    private final CounterTables tables;
    private final OpenData open;

    CountersApi(Figures figures, Lines lines, ReferenceTerms terms, CounterTables tables, OpenData open) {
        this.figures = figures;
        this.lines = lines;
        this.terms = terms;
        this.tables = tables;
        this.open = open;
    }

    /** {@code by} and {@code measure} may be repeated or hold several values, separated by commas. */
    @GetMapping
    Figures.Answer figures(
            Actor actor,
            AskedFigures asked,
            @RequestParam(name = "by", required = false) @Nullable List<String> by,
            @RequestParam(name = "measure", required = false) @Nullable List<String> measure,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var dimensions = Dimension.asked(in, by);
        var measures = in.codes("measure", measure, Measure.class);
        var selection = asked.selection(in, terms::themes);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return figures.of(actor, selection, measures, dimensions, when);
    }

    /** With {@code since} the lines after that moment, those of declared values that stand no more included. */
    @GetMapping("/lines")
    Lines.Page lines(
            Actor actor,
            @RequestParam(name = "measure", required = false) @Nullable String measure,
            AskedFigures asked,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var wanted = AskedFigures.measure(in, measure);
        var selection = asked.selection(in, terms::themes);
        var most = in.limit(limit, 1000);
        var after = Since.asked(in, since);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return lines.between(actor, selection, wanted, after, when, cursor, most);
    }

    /** The same as a file: {@code format} is {@code xlsx}, {@code csv}, {@code csv-excel} or {@code datapackage}. */
    @GetMapping("/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            AskedFigures asked,
            @RequestParam(name = "by", required = false) @Nullable List<String> by,
            @RequestParam(name = "measure", required = false) @Nullable List<String> measure,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var in = new Parameters();
        var dimensions = Dimension.asked(in, by);
        var measures = in.codes("measure", measure, Measure.class);
        var selection = asked.selection(in, terms::themes);
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        tables.figures(actor, locale, selection, measures, dimensions, when, asked.told(measure, by), wanted, response);
    }

    /**
     * Figures for everybody, with their totals and without small counts, as a Data Package (ZIP); by at most three
     * dimensions.
     */
    @GetMapping("/datapackage")
    void openData(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            AskedFigures asked,
            @RequestParam(name = "by", required = false) @Nullable List<String> by,
            @RequestParam(name = "measure", required = false) @Nullable List<String> measure,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var in = new Parameters();
        var dimensions = Dimension.asked(in, by);
        var measures = in.codes("measure", measure, Measure.class);
        var selection = asked.selection(in, terms::themes);
        var when = When.asked(in, asOf, minPosition);
        if (dimensions.size() > OpenData.MOST_DIMENSIONS) {
            in.wrong("by", "out-of-range", 0, OpenData.MOST_DIMENSIONS);
        }
        in.check();
        open.send(actor, locale, selection, measures, dimensions, when, asked.told(measure, by), response);
    }

    /** The lines of one figure as a file. */
    @GetMapping("/lines/export")
    void exportLines(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "measure", required = false) @Nullable String measure,
            AskedFigures asked,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var in = new Parameters();
        var counted = AskedFigures.measure(in, measure);
        var selection = asked.selection(in, terms::themes);
        var after = Since.asked(in, since);
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        tables.lines(actor, locale, selection, counted, after, when, asked.told(one(measure), null), wanted, response);
    }

    static @Nullable List<String> one(@Nullable String measure) {
        return measure == null ? null : List.of(measure);
    }
}
