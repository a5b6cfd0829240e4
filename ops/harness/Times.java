package harness;

import java.util.Arrays;

/** Durations, summed up. */
public final class Times {
    private double[] sorted = new double[1024];
    private int size;
    private boolean isSorted = true;

    public synchronized void add(double value) {
        if (size == sorted.length) {
            sorted = Arrays.copyOf(sorted, 2 * size);
        }
        sorted[size++] = value;
        isSorted = false;
    }

    public synchronized int size() {
        return size;
    }

    /** @param share 0 is the least, 0.5 the median, 1 the greatest */
    public synchronized double at(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        if (!isSorted) {
            Arrays.sort(sorted, 0, size);
            isSorted = true;
        }
        return sorted[(int) Math.min(size - 1L, Math.max(0, Math.ceil(share * size) - 1))];
    }

    public String leastMedianGreatest(String unit) {
        return "%.1f / %.1f / %.1f %s".formatted(at(0), at(0.5), at(1), unit);
    }
}
