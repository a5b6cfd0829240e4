package fr.appui.query.counter;

import fr.appui.query.counter.Figure.Percentiles;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands at one place: the net amount in units of the measure, for a distribution beside each value, so that a
 * value taken back is exactly gone.
 */
final class Tally {
    private static final long NO_VALUE = -1;

    private final TreeMap<Long, Long> amounts = new TreeMap<>();

    void add(@Nullable Long value, long amount) {
        amounts.merge(value == null ? NO_VALUE : value, amount, Long::sum);
    }

    long count() {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    Percentiles percentiles() {
        return new Percentiles(value(50), value(90), value(100));
    }

    /** The smallest value that at least so many per cent of what was counted do not exceed. */
    private @Nullable Long value(int percent) {
        var rank = (count() * percent + 99) / 100;
        if (rank == 0) {
            return null;
        }
        var passed = 0L;
        for (var entry : amounts.entrySet()) {
            passed += entry.getValue();
            if (passed >= rank) {
                return entry.getKey();
            }
        }
        return null;
    }
}
