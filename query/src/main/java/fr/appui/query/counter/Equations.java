package fr.appui.query.counter;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Linear equations in unknowns, kept reduced: tells which unknown has one value only. Counted modulo a prime so great
 * that the sums of a table never meet it.
 */
final class Equations {
    private static final long PRIME = (1L << 31) - 1;

    private final int unknowns;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Equations(int unknowns) {
        this.unknowns = unknowns;
    }

    /** @param coefficients one for each unknown; what they add up to does not matter */
    void add(long[] coefficients) {
        var row = Arrays.stream(coefficients).map(c -> Math.floorMod(c, PRIME)).toArray();
        for (var i = 0; i < rows.size(); i++) {
            subtract(row, rows.get(i), row[pivots.get(i)]);
        }
        var pivot = first(row);
        if (pivot < 0) {
            return;
        }
        scale(row, inverse(row[pivot]));
        for (var other : rows) {
            subtract(other, row, other[pivot]);
        }
        rows.add(row);
        pivots.add(pivot);
    }

    /** The unknowns that have one value only. */
    IntStream determined() {
        return IntStream.range(0, rows.size())
                .filter(i -> Arrays.stream(rows.get(i))
                                .filter(coefficient -> coefficient != 0)
                                .count()
                        == 1)
                .map(pivots::get);
    }

    private int first(long[] row) {
        for (var i = 0; i < unknowns; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static void subtract(long[] from, long[] row, long times) {
        if (times != 0) {
            for (var i = 0; i < from.length; i++) {
                from[i] = Math.floorMod(from[i] - times * row[i] % PRIME, PRIME);
            }
        }
    }

    private static void scale(long[] row, long times) {
        for (var i = 0; i < row.length; i++) {
            row[i] = row[i] * times % PRIME;
        }
    }

    private static long inverse(long number) {
        return BigInteger.valueOf(number).modInverse(BigInteger.valueOf(PRIME)).longValueExact();
    }
}
