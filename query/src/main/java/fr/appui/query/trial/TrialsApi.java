package fr.appui.query.trial;

import fr.appui.query.counter.Dimension;
import fr.appui.query.counter.Lines;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Definitions that are tried, for programs; every answer says that it is not official. */
@RestController
@RequestMapping("/api/trials")
@OpenTo({Role.COORDINATOR, Role.EVALUATOR})
final class TrialsApi {
    /** @param label what stands beside each of their figures */
    record All(
            boolean official,
            String label,
            List<TrialEntry> rows,
            @Nullable String next,
            AsOf asOf) {}

    /** @param sum the figure of the trial */
    record TriedLines(
            boolean official,
            List<Lines.Row> rows,
            @Nullable String next,
            BigDecimal sum,
            AsOf asOf,
            Scope.Told scope) {}

    private final TriedDefinitions trials;
    private final TrialFigures figures;
    private final TrialDifferences differences;

    TrialsApi(TriedDefinitions trials, TrialFigures figures, TrialDifferences differences) {
        this.trials = trials;
        this.figures = figures;
        this.differences = differences;
    }

    /** All of them, those thrown away last. */
    @GetMapping
    All all(
            Actor actor,
            Locale locale,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var all = trials.all(when);
        return new All(false, Words.in(locale).say("trials.label"), all.value(), null, all.asOf());
    }

    /** One with how far it has been counted: {@code complete} once the whole past has. */
    @GetMapping("/{id}")
    TrialEntry one(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return trials.one(Parameters.knownId(id), when).value();
    }

    /**
     * What is tried beside what is official; 503 until the past has been counted.
     *
     * @param knownAt facts as known at that moment, by the definition of today; as of a moment before it was defined
     *     there is no such trial
     */
    @GetMapping("/{id}/counters")
    TrialFigures.Answer figures(
            Actor actor,
            @PathVariable("id") String id,
            AskedTrial asked,
            @RequestParam(name = "by", required = false) @Nullable List<String> by,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var selection = asked.selection(in);
        var dimensions = Dimension.asked(in, by);
        var when = When.asked(in, asOf, minPosition);
        var facts = When.knownAt(in, knownAt);
        in.check();
        return figures.of(actor, Parameters.knownId(id), selection, dimensions, when, facts);
    }

    /** The lines that a tried figure is the sum of. */
    @GetMapping("/{id}/lines")
    TriedLines lines(
            Actor actor,
            @PathVariable("id") String id,
            AskedTrial asked,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var selection = asked.selection(in);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        var facts = When.knownAt(in, knownAt);
        in.check();
        var page = figures.lines(actor, Parameters.knownId(id), selection, when, facts, cursor, most);
        return new TriedLines(false, page.rows(), page.next(), page.sum(), page.asOf(), page.scope());
    }

    /** The lines that differ, each as it is officially and as it is tried; a measure of its own has none. */
    @GetMapping("/{id}/differences")
    TrialDifferences.Page differences(
            Actor actor,
            @PathVariable("id") String id,
            AskedTrial asked,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var selection = asked.selection(in);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        var facts = When.knownAt(in, knownAt);
        in.check();
        return differences.of(actor, Parameters.knownId(id), selection, when, facts, cursor, most);
    }
}
