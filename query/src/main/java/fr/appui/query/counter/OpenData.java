package fr.appui.query.counter;

import fr.appui.query.export.Column;
import fr.appui.query.export.Export;
import fr.appui.query.export.Exports;
import fr.appui.query.export.Format;
import fr.appui.query.export.Pages;
import fr.appui.query.export.Table;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Measure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Figures that may be given to anybody: with all their totals, and without the small counts that could point at a
 * person, nor those from which they could be worked out.
 */
@Component
final class OpenData {
    /** With each more, totals double. */
    static final int MOST_DIMENSIONS = 3;

    /** Of one measure: a year of months by centre and sector has 816. */
    static final int MOST_CELLS = 1000;

    private static final Map<String, Object> LICENCE = Map.of(
            "name", "etalab-2.0",
            "title", "Licence Ouverte / Open Licence 2.0",
            "path", "https://www.etalab.gouv.fr/licence-ouverte-open-licence");

    /** @param count {@code null} where it is withheld */
    record Cell(
            Measure measure,
            Kind kind,
            Map<Dimension, String> place,
            @Nullable BigDecimal count) {}

    private final Figures figures;
    private final Exports exports;
    private final int least;

    /** @param least smallest count that is published, but for 0 */
    OpenData(Figures figures, Exports exports, @Value("${appui.open-data.least:5}") int least) {
        this.figures = figures;
        this.exports = exports;
        this.least = least;
    }

    void send(
            Actor actor,
            Locale locale,
            Selection selection,
            Collection<Measure> measures,
            Set<Dimension> by,
            When when,
            Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        var dimensions = List.copyOf(new TreeSet<>(by));
        var first = figures.plain(actor, selection, measures, by, when);
        mustBeFew(first);
        var answers = answers(actor, selection, measures, dimensions, first);
        var definitions =
                first.definitions().keySet().stream().map(Definitions::of).toList();
        var rows = definitions.stream()
                .flatMap(definition -> cells(definition, dimensions, answers).stream())
                .toList();
        exports.send(
                actor,
                locale,
                new Export<>(
                        table(first, dimensions),
                        asked,
                        Pages.of(rows, first.asOf(), first.scope()),
                        definitions,
                        "counters.csv",
                        Map.of("licenses", List.of(LICENCE), "leastPublishedCount", least)),
                Format.DATA_PACKAGE,
                response);
    }

    /** What to withhold is reckoned for all cells of a measure together. */
    private static void mustBeFew(Figures.Answer answer) {
        var most = answer.rows().stream()
                .collect(Collectors.groupingBy(Figure::measure, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(cells -> cells)
                .max()
                .orElse(0);
        if (most > MOST_CELLS) {
            var in = new Parameters();
            in.wrong("by", "too-many-cells", MOST_CELLS);
            in.check();
        }
    }

    /** The figures by all of these dimensions, by all but one, and so on to the figure of them all. */
    private List<Figures.Answer> answers(
            Actor actor,
            Selection selection,
            Collection<Measure> measures,
            List<Dimension> dimensions,
            Figures.Answer whole) {
        var at = new When(whole.asOf().position(), null, null);
        var answers = new ArrayList<>(List.of(whole));
        for (var chosen = (1 << dimensions.size()) - 2; chosen >= 0; chosen--) {
            var some = EnumSet.noneOf(Dimension.class);
            for (var i = 0; i < dimensions.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    some.add(dimensions.get(i));
                }
            }
            answers.add(figures.plain(actor, selection, measures, some, at));
        }
        return answers;
    }

    private List<Cell> cells(Definition definition, List<Dimension> dimensions, List<Figures.Answer> answers) {
        var found = answers.stream()
                .flatMap(answer -> answer.rows().stream())
                .filter(figure -> figure.measure() == definition.measure())
                .toList();
        var counts = new HashMap<List<String>, Long>();
        found.forEach(
                figure -> counts.put(place(figure, dimensions), figure.measure().units(figure.count())));
        var withheld = Suppression.withheld(
                counts,
                additive(definition, dimensions),
                repeated(dimensions),
                definition.measure().units(BigDecimal.valueOf(least)));
        return found.stream()
                .map(figure -> place(figure, dimensions))
                .map(place -> new Cell(
                        definition.measure(),
                        definition.kind(),
                        IntStream.range(0, dimensions.size())
                                .boxed()
                                .collect(Collectors.toMap(dimensions::get, place::get)),
                        withheld.contains(place) ? null : definition.measure().value(counts.getOrDefault(place, 0L))))
                .toList();
    }

    private static List<String> place(Figure figure, List<Dimension> dimensions) {
        return dimensions.stream()
                .map(dimension -> figure.place().containsKey(dimension)
                        ? Objects.requireNonNullElse(figure.at(dimension), "")
                        : Suppression.TOTAL)
                .toList();
    }

    /** Dimensions along which the values of this measure add up to their total. */
    private static Set<Integer> additive(Definition definition, List<Dimension> dimensions) {
        var kind = definition.kind();
        return IntStream.range(0, dimensions.size())
                .filter(_ -> kind != Kind.UNIQUE)
                .filter(i -> !dimensions.get(i).isRepeated())
                .filter(i -> !dimensions.get(i).isTime() || kind == Kind.FLOW || kind == Kind.DISTRIBUTION)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Dimensions along which one case may count under several values. */
    private static Set<Integer> repeated(List<Dimension> dimensions) {
        return IntStream.range(0, dimensions.size())
                .filter(i -> dimensions.get(i).isRepeated())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Table<Cell> table(Figures.Answer answer, List<Dimension> dimensions) {
        var columns = new ArrayList<Column<Cell>>(List.of(
                Column.code("measure", Cell::measure),
                Column.whole("definition", cell -> answer.definitions().get(cell.measure())),
                Column.code("kind", Cell::kind),
                Column.day("from", _ -> answer.from()),
                Column.day("to", _ -> answer.to())));
        dimensions.forEach(dimension -> columns.add(
                Column.text(dimension.parameter(), cell -> cell.place().get(dimension))));
        columns.add(Column.number(
                "count", CounterTables.decimals(answer.definitions().keySet()), Cell::count));
        columns.add(Column.yesOrNo("suppressed", cell -> cell.count() == null));
        return new Table<>("open-counters", columns);
    }
}
