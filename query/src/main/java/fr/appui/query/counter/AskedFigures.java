package fr.appui.query.counter;

import fr.appui.query.page.Days;
import fr.appui.query.page.Filters;
import fr.appui.query.reading.AskedTogether;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.signalement.Criterion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which figures are asked for, as typed; each part is the parameter of its name. */
record AskedFigures(
        @RequestParam(name = "from", required = false) @Nullable
        String from,

        @RequestParam(name = "to", required = false) @Nullable
        String to,

        @RequestParam(name = "centre", required = false) @Nullable
        String centre,

        @RequestParam(name = "region", required = false) @Nullable
        String region,

        @RequestParam(name = "sector", required = false) @Nullable
        String sector,

        @RequestParam(name = "framework", required = false) @Nullable
        String framework,

        @RequestParam(name = "origin", required = false) @Nullable
        String origin,

        @RequestParam(name = "theme", required = false) @Nullable
        String theme,

        @RequestParam(name = "channel", required = false) @Nullable
        String channel,

        @RequestParam(name = "signalementKind", required = false) @Nullable
        String signalementKind,

        @RequestParam(name = "criterion", required = false) @Nullable
        String criterion,

        @RequestParam(name = "facility", required = false) @Nullable
        String facility)
        implements AskedTogether {
    private static final int MOST_YEARS = 30;
    private static final Pattern CRITERION = Pattern.compile("[\\w-]{1,20}:[\\w-]{1,20}");

    /** All figures of a period, of one centre or of all, of one region or of all. */
    static AskedFigures of(
            @Nullable String from, @Nullable String to, @Nullable String centre, @Nullable String region) {
        return new AskedFigures(from, to, centre, region, null, null, null, null, null, null, null, null);
    }

    /** The same, its days typed as people write them. */
    AskedFigures onAPage() {
        return new AskedFigures(
                Days.iso(from),
                Days.iso(to),
                centre,
                region,
                sector,
                framework,
                origin,
                theme,
                channel,
                signalementKind,
                criterion,
                facility);
    }

    /** What that selects; what cannot be read is noted. */
    Selection selection(Parameters in, Supplier<List<Theme>> themes) {
        var first = in.day("from", from);
        var last = in.day("to", to);
        in.period(first, last, MOST_YEARS);
        return new Selection(
                in.required("from", from, first, LocalDate.EPOCH),
                in.required("to", to, last, LocalDate.EPOCH),
                in.code("centre", centre, Centre.class),
                region(in),
                in.code("sector", sector, Sector.class),
                in.code("framework", framework, Framework.class),
                in.code("origin", origin, SignalementOrigin.class),
                in.term("theme", theme, themes),
                in.code("channel", channel, Channel.class),
                in.code("signalementKind", signalementKind, SignalementKind.class),
                criterion(in),
                in.finess("facility", facility));
    }

    /** The one measure that must be named; what is missing or cannot be read is noted. */
    static Measure measure(Parameters in, @Nullable String typed) {
        return in.required("measure", typed, in.code("measure", typed, Measure.class), Measure.SUPPORT_REQUESTS);
    }

    private @Nullable String region(Parameters in) {
        var regions = Stream.concat(
                        Centre.network().stream().flatMap(one -> one.regions().stream()), Stream.of(Centre.NOWHERE))
                .toList();
        if (region == null || region.isBlank()) {
            return null;
        }
        if (regions.contains(region)) {
            return region;
        }
        in.wrong("region", "unknown-code", String.join(", ", regions));
        return null;
    }

    /** {@code 2017:1a}: which schemes and codes there are is for rules to say, and changes. */
    private @Nullable Criterion criterion(Parameters in) {
        var read = in.matching("criterion", criterion, CRITERION);
        return read == null
                ? null
                : new Criterion(read.substring(0, read.indexOf(':')), read.substring(read.indexOf(':') + 1));
    }

    /** What narrows the figures beside their period, by name. */
    Filters filters() {
        return beside(new Filters());
    }

    /** All that is asked, by name, as a file tells it. */
    Map<String, String> told(@Nullable List<String> measure, @Nullable List<String> by) {
        return beside(new Filters()
                        .and("measure", measure == null ? null : String.join(",", measure))
                        .and("by", by == null ? null : String.join(",", by))
                        .and("from", from)
                        .and("to", to))
                .typed();
    }

    private Filters beside(Filters filters) {
        return filters.and("centre", centre)
                .and("region", region)
                .and("sector", sector)
                .and("framework", framework)
                .and("origin", origin)
                .and("theme", theme)
                .and("channel", channel)
                .and("signalementKind", signalementKind)
                .and("criterion", criterion)
                .and("facility", facility);
    }
}
