package fr.appui.ops.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Things that do not all happen equally often. */
final class Weights<T> {
    private final List<T> things;

    /** Running sums: a throw picks the first thing that it stays below. */
    private final double[] upTo;

    /** @param weights not all 0 */
    Weights(Map<T, ? extends Number> weights) {
        things = List.copyOf(weights.keySet());
        upTo = weights.values().stream().mapToDouble(Number::doubleValue).toArray();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    /** Weights written as pairs: {@code of("a", 3, "b", 1)} is a table that keeps its order. */
    @SuppressWarnings("unchecked")
    static <T> Weights<T> of(T first, Number weight, Object... more) {
        var table = new LinkedHashMap<T, Number>();
        table.put(first, weight);
        for (var i = 0; i < more.length; i += 2) {
            table.put((T) more[i], (Number) more[i + 1]);
        }
        return new Weights<>(table);
    }

    T pick(Dice dice) {
        var at = dice.fraction() * upTo[upTo.length - 1];
        return IntStream.range(0, upTo.length)
                .filter(i -> at < upTo[i])
                .mapToObj(things::get)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Shares out a total by weight, to the last unit (largest remainders).
     *
     * @param least what each gets at least, as far as the total reaches
     */
    static <T> Map<T, Integer> share(int total, Map<T, ? extends Number> weights, int least) {
        var each = Math.min(least, total / weights.size());
        var rest = total - each * weights.size();
        var sum = weights.values().stream().mapToDouble(Number::doubleValue).sum();
        var shares = new LinkedHashMap<T, Integer>();
        var remainders = new LinkedHashMap<T, Double>();
        weights.forEach((thing, weight) -> {
            var exact = rest * weight.doubleValue() / sum;
            shares.put(thing, each + (int) exact);
            remainders.put(thing, exact % 1);
        });
        var given = shares.values().stream().mapToInt(Integer::intValue).sum();
        remainders.entrySet().stream()
                .sorted(Map.Entry.<T, Double>comparingByValue().reversed())
                .limit(total - given)
                .forEach(one -> shares.merge(one.getKey(), 1, Integer::sum));
        return shares;
    }
}
