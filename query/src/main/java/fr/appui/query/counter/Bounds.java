package fr.appui.query.counter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an outsider can reckon of withheld counts: each is at least one, and parts and totals bound each other, from
 * line to line until nothing follows any more.
 */
final class Bounds {
    /** More than any count; small enough to be added up. */
    private static final long ANY = Long.MAX_VALUE / 1_000_000;

    /** @param rest sum of the parts that are published */
    private record Line(List<String> total, List<List<String>> withheld, long rest) {}

    private final Map<List<String>, Long> least = new HashMap<>();
    private final Map<List<String>, Long> most = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private boolean reckoned;

    Bounds(Collection<List<String>> withheld) {
        withheld.forEach(cell -> {
            least.put(cell, 1L);
            most.put(cell, ANY);
        });
    }

    /**
     * A total is the sum of its parts.
     *
     * @param rest sum of the parts that are published
     * @param published the total, if it is not withheld
     */
    void add(List<String> total, List<List<String>> withheld, long rest, long published) {
        lines.add(new Line(total, withheld, rest));
        least.putIfAbsent(total, published);
        most.putIfAbsent(total, published);
    }

    /** The greatest value that a withheld cell can have. */
    long most(List<String> cell) {
        while (!reckoned) {
            reckoned = lines.stream().noneMatch(this::reckon);
        }
        return most.getOrDefault(cell, ANY);
    }

    /** Whether a line told something new. */
    private boolean reckon(Line line) {
        var atLeast = sum(line.withheld, least);
        var atMost = sum(line.withheld, most);
        var told = raise(line.total, atLeast + line.rest) | lower(line.total, atMost + line.rest);
        for (var part : line.withheld) {
            told |= raise(part, of(least, line.total) - line.rest - (atMost - of(most, part)));
            told |= lower(part, of(most, line.total) - line.rest - (atLeast - of(least, part)));
        }
        return told;
    }

    private boolean raise(List<String> cell, long to) {
        return to > of(least, cell) && to <= of(most, cell) && least.put(cell, to) != null;
    }

    private boolean lower(List<String> cell, long to) {
        return to < of(most, cell) && to >= of(least, cell) && most.put(cell, to) != null;
    }

    private static long sum(List<List<String>> cells, Map<List<String>, Long> bounds) {
        return cells.stream().mapToLong(cell -> of(bounds, cell)).sum();
    }

    private static long of(Map<List<String>, Long> bounds, List<String> cell) {
        return bounds.getOrDefault(cell, 0L);
    }
}
