package fr.appui.query.counter;

import fr.appui.query.counter.Figure.Percentiles;
import fr.appui.query.export.Column;
import fr.appui.query.export.Export;
import fr.appui.query.export.Exports;
import fr.appui.query.export.Format;
import fr.appui.query.export.Pages;
import fr.appui.query.export.Table;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Since;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Theme;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures as a file, and the lines of one. */
@Component
final class CounterTables {
    /** A line is small. */
    private static final int LINES = 5_000;

    private static final Map<String, String> FAMILIES = Map.of("origin", "signalementOrigin");

    private final Figures figures;
    private final Lines lines;
    private final Exports exports;

    CounterTables(Figures figures, Lines lines, Exports exports) {
        this.figures = figures;
        this.lines = lines;
        this.exports = exports;
    }

    /** @param asked the filters by name, as typed */
    void figures(
            Actor actor,
            Locale locale,
            Selection selection,
            Collection<Measure> measures,
            Set<Dimension> by,
            When when,
            Map<String, String> asked,
            Format format,
            HttpServletResponse response)
            throws IOException {
        var answer = figures.plain(actor, selection, measures, by, when);
        var definitions =
                answer.definitions().keySet().stream().map(Definitions::of).toList();
        exports.send(
                actor,
                locale,
                new Export<>(
                        table(answer, by), asked, Pages.of(answer.rows(), answer.asOf(), answer.scope()), definitions),
                format,
                response);
    }

    void lines(
            Actor actor,
            Locale locale,
            Selection selection,
            Measure measure,
            @Nullable Since since,
            When when,
            Map<String, String> asked,
            Format format,
            HttpServletResponse response)
            throws IOException {
        var definition = Definitions.of(measure);
        exports.send(
                actor,
                locale,
                new Export<>(
                        new Table<>("counter-lines", lineColumns(measure), FAMILIES),
                        asked,
                        cursor -> {
                            var page = lines.walked(actor, selection, measure, since, when, cursor, LINES);
                            return new Pages.Page<>(page.rows(), page.next(), page.asOf(), page.scope());
                        },
                        List.of(definition)),
                format,
                response);
    }

    private static List<Column<Lines.Row>> lineColumns(Measure measure) {
        return List.of(
                Column.whole("position", Lines.Row::position),
                Column.code("type", "event", Lines.Row::type),
                Column.text("number", Lines.Row::number),
                Column.day("day", Lines.Row::day),
                Column.moment("occurredAt", Lines.Row::occurredAt),
                Column.moment("recordedAt", Lines.Row::recordedAt),
                Column.code("measure", _ -> measure),
                Column.whole("definition", _ -> Definitions.of(measure).version()),
                Column.number("amount", measure.decimals(), Lines.Row::amount),
                Column.whole("value", Lines.Row::value),
                Column.code("cause", Lines.Row::cause),
                Column.text("eventId", Lines.Row::eventId),
                Column.text("caseId", Lines.Row::caseId));
    }

    static Table<Figure> table(Figures.Answer answer, Set<Dimension> by) {
        var columns = new ArrayList<Column<Figure>>(List.of(
                Column.code("measure", Figure::measure),
                Column.whole("definition", figure -> answer.definitions().get(figure.measure())),
                Column.code("kind", Figure::kind),
                Column.day("from", _ -> answer.from()),
                Column.day("to", _ -> answer.to())));
        new TreeSet<>(by).forEach(dimension -> columns.add(dimension(dimension, figure -> figure.at(dimension))));
        columns.add(Column.number("count", decimals(answer.definitions().keySet()), Figure::count));
        columns.add(Column.yesOrNo("additive", Figure::additive));
        columns.add(Column.whole("p50", figure -> delay(figure, Percentiles::p50)));
        columns.add(Column.whole("p90", figure -> delay(figure, Percentiles::p90)));
        columns.add(Column.whole("max", figure -> delay(figure, Percentiles::max)));
        return new Table<>("counters", columns, FAMILIES);
    }

    /** The most that a value of one of these measures may have. */
    static int decimals(Collection<Measure> measures) {
        return measures.stream().mapToInt(Measure::decimals).max().orElse(0);
    }

    static <R> Column<R> dimension(Dimension dimension, Function<R, @Nullable Object> at) {
        return Column.code(dimension.parameter(), at, (words, code) -> inWords(words, dimension, code.toString()));
    }

    private static String inWords(Words words, Dimension dimension, String value) {
        return switch (dimension) {
            case MONTH, WEEK, FACILITY -> value;
            case THEME -> words.code(new Theme(value));
            case ORIGIN -> words.code("signalementOrigin", value);
            case SECTOR, CENTRE, REGION, CHANNEL, SIGNALEMENT_KIND, FRAMEWORK ->
                words.code(dimension.parameter(), value);
            case CRITERION -> words.filter("criterion", value);
        };
    }

    private static @Nullable Long delay(Figure figure, Function<Percentiles, @Nullable Long> part) {
        return figure.delays() == null ? null : part.apply(figure.delays());
    }
}
