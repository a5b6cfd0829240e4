package fr.appui.query.counter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which cells of a published table are withheld so that no small count can be told from it.
 *
 * <p>A table is published with all its totals. Withheld are counts below a threshold, and as many others as it takes
 * for three things to hold: no withheld cell follows from what is published, by whatever sums and differences; no small
 * count is known to be small from the bounds that the sums set, all of them together; and of a withheld total some part
 * is withheld. Zeros are published, for it must be seen who reported nothing: so what is withheld is at least one.
 *
 * <p>Along some dimensions one case counts under several values. There nothing adds up, but a total is not more than
 * its parts together: a part is never withheld alone.
 */
final class Suppression {
    /** Stands in place of a value where a cell is the total of all values of a dimension. */
    static final String TOTAL = "TOTAL";

    /** A total, and its parts. */
    private record Line(List<String> total, List<List<String>> parts) {
        Stream<List<String>> cells() {
            return Stream.concat(parts.stream(), Stream.of(total));
        }
    }

    private final Map<List<String>, Long> counts;
    private final long least;
    private final List<Line> lines;
    private final List<Line> loose;
    private final Set<List<String>> withheld = new TreeSet<>(Comparator.comparing(List::toString));

    private Suppression(Map<List<String>, Long> counts, Set<Integer> additive, Set<Integer> repeated, long least) {
        this.counts = counts;
        this.least = least;
        this.lines = lines(counts, additive);
        this.loose = lines(counts, repeated);
    }

    /**
     * The places of the cells to withhold.
     *
     * @param counts of every cell, totals included, by its value in each dimension
     * @param additive dimensions along which cells add up to their total
     * @param repeated dimensions along which a total may be less than its cells together
     * @param least smallest count that may be published, but for 0
     */
    static Set<List<String>> withheld(
            Map<List<String>, Long> counts, Set<Integer> additive, Set<Integer> repeated, long least) {
        var suppression = new Suppression(counts, additive, repeated, least);
        suppression.withhold();
        return suppression.withheld;
    }

    private static List<Line> lines(Map<List<String>, Long> counts, Set<Integer> additive) {
        var parts = new LinkedHashMap<List<String>, List<List<String>>>();
        for (var dimension : additive) {
            for (var cell : counts.keySet()) {
                if (!cell.get(dimension).equals(TOTAL)) {
                    var total = new ArrayList<>(cell);
                    total.set(dimension, TOTAL);
                    // The same total stands over one line for each dimension.
                    total.add(String.valueOf(dimension));
                    parts.computeIfAbsent(total, _ -> new ArrayList<>()).add(cell);
                }
            }
        }
        return parts.entrySet().stream()
                .map(line -> new Line(
                        List.copyOf(line.getKey().subList(0, line.getKey().size() - 1)), line.getValue()))
                .filter(line -> counts.containsKey(line.total))
                .toList();
    }

    private void withhold() {
        counts.keySet().stream().filter(this::isSmall).forEach(withheld::add);
        while (protectLines() || protectEach(derivable()) || protectEach(knownToBeSmall())) {
            // once more: what was withheld now may leave another alone
        }
    }

    private boolean isSmall(List<String> cell) {
        return count(cell) != 0 && Math.abs(count(cell)) < least;
    }

    private boolean protectLines() {
        var done = false;
        for (var line : lines) {
            done |= protect(line);
        }
        for (var line : loose) {
            done |= !withheld.contains(line.total) && protect(line);
        }
        return done;
    }

    private boolean protectEach(List<List<String>> cells) {
        var done = false;
        for (var cell : cells) {
            done |= protect(cell);
        }
        return done;
    }

    /** Withholds one cell more where one stands alone; whether it did. */
    private boolean protect(Line line) {
        var hidden = line.parts.stream().filter(withheld::contains).count();
        if (withheld.contains(line.total)) {
            return hidden == 0
                    && smallest(line.parts.stream()).map(withheld::add).orElse(false);
        }
        return hidden == 1 && withheld.add(smallest(line.parts.stream()).orElse(line.total));
    }

    /** Withholds one cell more beside one that follows from the rest. */
    private boolean protect(List<String> cell) {
        var near = lines.stream()
                .filter(line -> line.cells().anyMatch(cell::equals))
                .toList();
        return smallest(near.stream().flatMap(line -> line.parts.stream()))
                .or(() -> smallest(near.stream().map(Line::total)))
                .or(() -> smallest(counts.keySet().stream()))
                .map(withheld::add)
                .orElse(false);
    }

    /** The smallest published count of these that is not 0. */
    private Optional<List<String>> smallest(Stream<List<String>> cells) {
        return cells.filter(cell -> count(cell) != 0 && !withheld.contains(cell))
                .min(Comparator.<List<String>>comparingLong(cell -> Math.abs(count(cell)))
                        .thenComparing(List::toString));
    }

    private long count(List<String> cell) {
        return counts.getOrDefault(cell, 0L);
    }

    /** The withheld cells that have one value only, given all that is published. */
    private List<List<String>> derivable() {
        var unknown = List.copyOf(withheld);
        var column = new HashMap<List<String>, Integer>();
        unknown.forEach(cell -> column.put(cell, column.size()));
        var equations = new Equations(unknown.size());
        for (var line : lines) {
            var row = new long[unknown.size()];
            line.parts.stream().filter(withheld::contains).forEach(cell -> row[at(column, cell)] = 1);
            if (withheld.contains(line.total)) {
                row[at(column, line.total)] = -1;
            }
            equations.add(row);
        }
        return equations.determined().mapToObj(unknown::get).toList();
    }

    /** A small count of which anybody can reckon that it is small; none: an empty list. */
    private List<List<String>> knownToBeSmall() {
        var bounds = new Bounds(withheld);
        lines.forEach(line -> bounds.add(
                line.total,
                line.parts.stream().filter(withheld::contains).toList(),
                line.parts.stream()
                        .filter(cell -> !withheld.contains(cell))
                        .mapToLong(this::count)
                        .sum(),
                count(line.total)));
        return withheld.stream()
                .filter(this::isSmall)
                .filter(cell -> bounds.most(cell) < least)
                .limit(1)
                .toList();
    }

    private static int at(Map<List<String>, Integer> column, List<String> cell) {
        return column.getOrDefault(cell, -1);
    }
}
