package fr.appui.query.counter;

import fr.appui.query.export.Format;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
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

/**
 * Figures compared, for programs: with {@code since} two moments, with {@code otherFrom} and {@code otherTo} two
 * periods.
 */
@RestController
@RequestMapping("/api/counters/differences")
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class DifferencesApi {
    private final Differences differences;
    private final ReferenceTerms terms;
    private final DifferenceTables tables;

    DifferencesApi(Differences differences, ReferenceTerms terms, DifferenceTables tables) {
        this.differences = differences;
        this.terms = terms;
        this.tables = tables;
    }

    @GetMapping
    Differences.Answer differences(
            Actor actor,
            AskedFigures asked,
            @RequestParam(name = "otherFrom", required = false) @Nullable String otherFrom,
            @RequestParam(name = "otherTo", required = false) @Nullable String otherTo,
            @RequestParam(name = "by", required = false) @Nullable List<String> by,
            @RequestParam(name = "measure", required = false) @Nullable List<String> measure,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var dimensions = Dimension.asked(in, by);
        var measures = in.codes("measure", measure, Measure.class);
        var selection = asked.selection(in, terms::themes);
        var sides = Sides.asked(in, otherFrom, otherTo, since, dimensions);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return differences.of(actor, selection, measures, dimensions, sides, when);
    }

    /** The same as a file: {@code format} is {@code xlsx}, {@code csv}, {@code csv-excel} or {@code datapackage}. */
    @GetMapping("/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            AskedFigures asked,
            @RequestParam(name = "otherFrom", required = false) @Nullable String otherFrom,
            @RequestParam(name = "otherTo", required = false) @Nullable String otherTo,
            @RequestParam(name = "by", required = false) @Nullable List<String> by,
            @RequestParam(name = "measure", required = false) @Nullable List<String> measure,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var in = new Parameters();
        var dimensions = Dimension.asked(in, by);
        var measures = in.codes("measure", measure, Measure.class);
        var selection = asked.selection(in, terms::themes);
        var sides = Sides.asked(in, otherFrom, otherTo, since, dimensions);
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        var answer = differences.of(actor, selection, measures, dimensions, sides, when);
        tables.send(actor, locale, answer, dimensions, asked.told(measure, by), wanted, response);
    }
}
