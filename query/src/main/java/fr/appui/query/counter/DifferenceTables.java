package fr.appui.query.counter;

import fr.appui.query.counter.Figure.Percentiles;
import fr.appui.query.export.Column;
import fr.appui.query.export.Export;
import fr.appui.query.export.Exports;
import fr.appui.query.export.Format;
import fr.appui.query.export.Pages;
import fr.appui.query.export.Table;
import fr.appui.shared.count.Cause;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures compared, as a file: a column for each cause. */
@Component
final class DifferenceTables {
    private static final Map<String, String> FAMILIES = Map.of("origin", "signalementOrigin");

    private final Exports exports;

    DifferenceTables(Exports exports) {
        this.exports = exports;
    }

    /** @param asked the filters by name, as typed */
    void send(
            Actor actor,
            Locale locale,
            Differences.Answer answer,
            Set<Dimension> by,
            Map<String, String> asked,
            Format format,
            HttpServletResponse response)
            throws IOException {
        exports.send(
                actor,
                locale,
                new Export<>(
                        new Table<>("counter-differences", columns(answer, by), FAMILIES),
                        asked,
                        Pages.of(answer.rows(), answer.asOf(), answer.scope()),
                        answer.definitions().keySet().stream()
                                .map(Definitions::of)
                                .toList()),
                format,
                response);
    }

    private static List<Column<Difference>> columns(Differences.Answer answer, Set<Dimension> by) {
        var since = answer.since();
        var other = answer.other();
        var decimals = CounterTables.decimals(answer.definitions().keySet());
        var columns = new ArrayList<Column<Difference>>(List.of(
                Column.code("measure", Difference::measure),
                Column.whole("definition", row -> answer.definitions().get(row.measure())),
                Column.code("kind", Difference::kind),
                Column.day("from", _ -> answer.period().from()),
                Column.day("to", _ -> answer.period().to()),
                Column.day("otherFrom", _ -> other == null ? null : other.from()),
                Column.day("otherTo", _ -> other == null ? null : other.to()),
                Column.whole("since", _ -> since == null ? null : since.position()),
                Column.whole("asOf", _ -> answer.asOf().position())));
        new TreeSet<>(by)
                .forEach(dimension -> columns.add(CounterTables.dimension(dimension, row -> row.at(dimension))));
        columns.add(Column.number("before", decimals, Difference::before));
        columns.add(Column.number("after", decimals, Difference::after));
        columns.add(Column.number("difference", decimals, Difference::difference));
        for (var cause : Cause.values()) {
            columns.add(Column.number(
                    "causes." + cause, decimals, row -> row.causes().get(cause)));
        }
        columns.add(Column.whole(
                "lines",
                row -> row.lines().values().stream().mapToLong(Long::longValue).sum()));
        columns.add(Column.whole("p50Before", row -> delay(row.delaysBefore(), Percentiles::p50)));
        columns.add(Column.whole("p50After", row -> delay(row.delaysAfter(), Percentiles::p50)));
        columns.add(Column.whole("p90Before", row -> delay(row.delaysBefore(), Percentiles::p90)));
        columns.add(Column.whole("p90After", row -> delay(row.delaysAfter(), Percentiles::p90)));
        return columns;
    }

    private static @Nullable Long delay(@Nullable Percentiles delays, Function<Percentiles, @Nullable Long> part) {
        return delays == null ? null : part.apply(delays);
    }
}
