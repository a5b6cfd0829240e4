package fr.appui.query.counter;

import fr.appui.query.export.Format;
import fr.appui.query.page.Filters;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.signalement.Criterion;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final int MOST_YEARS = 30;
    private static final Pattern CRITERION = Pattern.compile("[\\w-]{1,20}:[\\w-]{1,20}");

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
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "by", required = false) @Nullable List<String> by,
            @RequestParam(name = "measure", required = false) @Nullable List<String> measure,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "framework", required = false) @Nullable String framework,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "channel", required = false) @Nullable String channel,
            @RequestParam(name = "signalementKind", required = false) @Nullable String signalementKind,
            @RequestParam(name = "criterion", required = false) @Nullable String criterion,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var dimensions = dimensions(in, by);
        var measures = in.codes("measure", measure, Measure.class);
        var selection = selection(
                in,
                terms::themes,
                from,
                to,
                centre,
                region,
                sector,
                framework,
                origin,
                theme,
                channel,
                signalementKind,
                criterion);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return figures.of(actor, selection, measures, dimensions, when);
    }

    @GetMapping("/lines")
    Lines.Page lines(
            Actor actor,
            @RequestParam(name = "measure", required = false) @Nullable String measure,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "framework", required = false) @Nullable String framework,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "channel", required = false) @Nullable String channel,
            @RequestParam(name = "signalementKind", required = false) @Nullable String signalementKind,
            @RequestParam(name = "criterion", required = false) @Nullable String criterion,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var wanted =
                in.required("measure", measure, in.code("measure", measure, Measure.class), Measure.SUPPORT_REQUESTS);
        var selection = selection(
                in,
                terms::themes,
                from,
                to,
                centre,
                region,
                sector,
                framework,
                origin,
                theme,
                channel,
                signalementKind,
                criterion);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return lines.of(actor, selection, wanted, when, cursor, most);
    }

    /** The same as a file: {@code format} is {@code xlsx}, {@code csv}, {@code csv-excel} or {@code datapackage}. */
    @GetMapping("/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "by", required = false) @Nullable List<String> by,
            @RequestParam(name = "measure", required = false) @Nullable List<String> measure,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "framework", required = false) @Nullable String framework,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "channel", required = false) @Nullable String channel,
            @RequestParam(name = "signalementKind", required = false) @Nullable String signalementKind,
            @RequestParam(name = "criterion", required = false) @Nullable String criterion,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var in = new Parameters();
        var dimensions = dimensions(in, by);
        var measures = in.codes("measure", measure, Measure.class);
        var selection = selection(
                in,
                terms::themes,
                from,
                to,
                centre,
                region,
                sector,
                framework,
                origin,
                theme,
                channel,
                signalementKind,
                criterion);
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        var asked = new Filters()
                .and("measure", measure == null ? null : String.join(",", measure))
                .and("by", by == null ? null : String.join(",", by))
                .and("from", from)
                .and("to", to)
                .and("centre", centre)
                .and("region", region)
                .and("sector", sector)
                .and("framework", framework)
                .and("origin", origin)
                .and("theme", theme)
                .and("channel", channel)
                .and("signalementKind", signalementKind)
                .and("criterion", criterion)
                .typed();
        tables.figures(actor, locale, selection, measures, dimensions, when, asked, wanted, response);
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
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "by", required = false) @Nullable List<String> by,
            @RequestParam(name = "measure", required = false) @Nullable List<String> measure,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "framework", required = false) @Nullable String framework,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "channel", required = false) @Nullable String channel,
            @RequestParam(name = "signalementKind", required = false) @Nullable String signalementKind,
            @RequestParam(name = "criterion", required = false) @Nullable String criterion,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var in = new Parameters();
        var dimensions = dimensions(in, by);
        var measures = in.codes("measure", measure, Measure.class);
        var selection = selection(
                in,
                terms::themes,
                from,
                to,
                centre,
                region,
                sector,
                framework,
                origin,
                theme,
                channel,
                signalementKind,
                criterion);
        var when = When.asked(in, asOf, minPosition);
        if (dimensions.size() > OpenData.MOST_DIMENSIONS) {
            in.wrong("by", "out-of-range", 0, OpenData.MOST_DIMENSIONS);
        }
        in.check();
        var asked = new Filters()
                .and("measure", measure == null ? null : String.join(",", measure))
                .and("by", by == null ? null : String.join(",", by))
                .and("from", from)
                .and("to", to)
                .and("centre", centre)
                .and("region", region)
                .and("sector", sector)
                .and("framework", framework)
                .and("origin", origin)
                .and("theme", theme)
                .and("channel", channel)
                .and("signalementKind", signalementKind)
                .and("criterion", criterion)
                .typed();
        open.send(actor, locale, selection, measures, dimensions, when, asked, response);
    }

    /** The lines of one figure as a file. */
    @GetMapping("/lines/export")
    void exportLines(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "measure", required = false) @Nullable String measure,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "framework", required = false) @Nullable String framework,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "channel", required = false) @Nullable String channel,
            @RequestParam(name = "signalementKind", required = false) @Nullable String signalementKind,
            @RequestParam(name = "criterion", required = false) @Nullable String criterion,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var in = new Parameters();
        var counted =
                in.required("measure", measure, in.code("measure", measure, Measure.class), Measure.SUPPORT_REQUESTS);
        var selection = selection(
                in,
                terms::themes,
                from,
                to,
                centre,
                region,
                sector,
                framework,
                origin,
                theme,
                channel,
                signalementKind,
                criterion);
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        var asked = new Filters()
                .and("measure", measure)
                .and("from", from)
                .and("to", to)
                .and("centre", centre)
                .and("region", region)
                .and("sector", sector)
                .and("framework", framework)
                .and("origin", origin)
                .and("theme", theme)
                .and("channel", channel)
                .and("signalementKind", signalementKind)
                .and("criterion", criterion)
                .typed();
        tables.lines(actor, locale, selection, counted, when, asked, wanted, response);
    }

    static Selection selection(
            Parameters in,
            Supplier<List<Theme>> themes,
            @Nullable String from,
            @Nullable String to,
            @Nullable String centre,
            @Nullable String region,
            @Nullable String sector,
            @Nullable String framework,
            @Nullable String origin,
            @Nullable String theme,
            @Nullable String channel,
            @Nullable String signalementKind,
            @Nullable String criterion) {
        var first = in.day("from", from);
        var last = in.day("to", to);
        in.period(first, last);
        if (first != null && last != null && first.plusYears(MOST_YEARS).isBefore(last)) {
            in.wrong("to", "period-too-long", MOST_YEARS);
        }
        return new Selection(
                in.required("from", from, first, LocalDate.EPOCH),
                in.required("to", to, last, LocalDate.EPOCH),
                in.code("centre", centre, Centre.class),
                region(in, region),
                in.code("sector", sector, Sector.class),
                in.code("framework", framework, Framework.class),
                in.code("origin", origin, SignalementOrigin.class),
                in.term("theme", theme, themes),
                in.code("channel", channel, Channel.class),
                in.code("signalementKind", signalementKind, SignalementKind.class),
                criterion(in, criterion));
    }

    private static @Nullable String region(Parameters in, @Nullable String typed) {
        var regions = Stream.concat(
                        Centre.network().stream().flatMap(centre -> centre.regions().stream()),
                        Stream.of(Centre.NOWHERE))
                .toList();
        if (typed == null || typed.isBlank() || regions.contains(typed)) {
            return typed;
        }
        in.wrong("region", "unknown-code", String.join(", ", regions));
        return null;
    }

    /** {@code 2017:1a}: which schemes and codes there are is for rules to say, and changes. */
    private static @Nullable Criterion criterion(Parameters in, @Nullable String typed) {
        var read = in.matching("criterion", typed, CRITERION);
        return read == null
                ? null
                : new Criterion(read.substring(0, read.indexOf(':')), read.substring(read.indexOf(':') + 1));
    }

    private static Set<Dimension> dimensions(Parameters in, @Nullable List<String> typed) {
        var dimensions = EnumSet.noneOf(Dimension.class);
        in.items("by", typed)
                .forEach(item -> Arrays.stream(Dimension.values())
                        .filter(dimension -> dimension.parameter().equals(item))
                        .findFirst()
                        .ifPresentOrElse(dimensions::add, () -> in.wrong("by", "unknown-code", names())));
        return dimensions;
    }

    private static String names() {
        return String.join(
                ", ",
                Arrays.stream(Dimension.values()).map(Dimension::parameter).toList());
    }
}
