package fr.appui.query.counter;

import static fr.appui.query.counter.Suppression.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {
    private static final long LEAST = 5;

    @Test
    void a_table_without_small_counts_is_published_whole_with_its_zeros() {
        var cells = table(new int[] {2, 2}, new long[] {12, 0, 7, 40});

        assertThat(Suppression.withheld(cells, Set.of(0, 1), Set.of(), LEAST)).isEmpty();
    }

    @Test
    void a_small_count_takes_three_others_with_it_so_that_no_total_gives_it_away() {
        var cells = table(new int[] {3, 3}, new long[] {3, 20, 90, 30, 40, 91, 92, 93, 94});

        assertThat(Suppression.withheld(cells, Set.of(0, 1), Set.of(), LEAST))
                .containsExactlyInAnyOrder(List.of("0", "0"), List.of("0", "1"), List.of("1", "0"), List.of("1", "1"));
    }

    @Test
    void a_small_count_alone_among_zeros_goes_with_its_total() {
        var cells = table(new int[] {2, 3}, new long[] {0, 2, 0, 50, 60, 70});

        assertThat(Suppression.withheld(cells, Set.of(0, 1), Set.of(), LEAST))
                .contains(List.of("0", "1"), List.of("0", TOTAL))
                .doesNotContain(List.of("0", "0"), List.of("0", "2"));
    }

    @Test
    void two_small_counts_whose_sum_is_small_do_not_hide_each_other() {
        var cells = table(new int[] {4}, new long[] {1, 1, 30, 50});

        assertThat(Suppression.withheld(cells, Set.of(0), Set.of(), LEAST))
                .containsExactlyInAnyOrder(List.of("0"), List.of("1"), List.of("2"));
    }

    @Test
    void as_many_small_counts_as_their_sum_are_not_all_told_to_be_one() {
        var ones = table(new int[] {6}, new long[] {1, 1, 1, 1, 1, 0});
        assertThat(Suppression.withheld(ones, Set.of(0), Set.of(), LEAST)).contains(List.of(TOTAL));

        var beside = table(new int[] {6}, new long[] {1, 1, 1, 1, 1, 9});
        assertThat(Suppression.withheld(beside, Set.of(0), Set.of(), LEAST)).contains(List.of("5"));
    }

    @Test
    void where_values_do_not_add_up_to_a_total_nothing_follows_from_it() {
        var cells = table(new int[] {3}, new long[] {2, 30, 50});

        assertThat(Suppression.withheld(cells, Set.of(), Set.of(), LEAST)).containsExactly(List.of("0"));
    }

    @Test
    void a_small_count_is_not_known_to_be_small_from_the_bounds_of_lines_that_cross_it() {
        // Each line leaves room for five; all together they leave the first cell between one and three.
        var cells = table(new int[] {3, 3}, new long[] {2, 40, 70, 26, 71, 4, 72, 50, 2});

        var withheld = Suppression.withheld(cells, Set.of(0, 1), Set.of(), LEAST);

        assertThat(withheld)
                .contains(List.of("0", "0"), List.of("1", "2"), List.of("2", "2"))
                .hasSizeGreaterThan(6);
    }

    @Test
    void where_a_case_counts_under_several_values_none_is_withheld_alone() {
        var cells = Map.of(List.of("A"), 60L, List.of("B"), 36L, List.of("C"), 4L, List.of(TOTAL), 98L);

        assertThat(Suppression.withheld(cells, Set.of(), Set.of(0), LEAST))
                .containsExactlyInAnyOrder(List.of("B"), List.of("C"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_withheld_follows_from_what_is_published(long seed) {
        var random = new Random(seed);
        var withheldInAll = 0;
        var publishedInAll = 0;
        for (var n = 0; n < 150; n++) {
            var sizes = IntStream.range(0, 1 + random.nextInt(3))
                    .map(_ -> 2 + random.nextInt(4))
                    .toArray();
            var sparse = random.nextInt(4);
            var cells = table(
                    sizes,
                    IntStream.range(0, IntStream.of(sizes).reduce(1, (a, b) -> a * b))
                            .mapToLong(_ -> switch (random.nextInt(4 + sparse)) {
                                case 0 -> random.nextInt(5);
                                case 1 -> random.nextInt(12);
                                case 2 -> random.nextInt(200);
                                case 3 -> 5 + random.nextInt(3000);
                                default -> 0;
                            })
                            .toArray());
            var dimensions = IntStream.range(0, sizes.length).boxed().collect(Collectors.toSet());

            var withheld = Suppression.withheld(cells, dimensions, Set.of(), LEAST);

            assertThat(withheld).containsAll(small(cells));
            assertThat(withheld).noneMatch(cell -> cells.get(cell) == 0);
            assertThat(follow(cells, sizes, withheld)).as("table %s", cells).isEmpty();
            assertThat(smallSums(cells, sizes, withheld)).as("table %s", cells).isEmpty();
            withheldInAll += withheld.size();
            publishedInAll += cells.size() - withheld.size();
        }
        assertThat(withheldInAll).isPositive();
        assertThat(publishedInAll).as("most is published still").isGreaterThan(withheldInAll);
    }

    private static Set<List<String>> small(Map<List<String>, Long> cells) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue() > 0 && cell.getValue() < LEAST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Cells with all their totals; the last dimension runs fastest. */
    private static Map<List<String>, Long> table(int[] sizes, long[] counts) {
        var cells = new HashMap<List<String>, Long>();
        for (var n = 0; n < counts.length; n++) {
            var place = new ArrayList<String>();
            for (int i = sizes.length - 1, rest = n; i >= 0; rest /= sizes[i], i--) {
                place.addFirst(String.valueOf(rest % sizes[i]));
            }
            for (var totals = 0; totals < 1 << sizes.length; totals++) {
                var cell = new ArrayList<>(place);
                for (var i = 0; i < sizes.length; i++) {
                    if ((totals >> i & 1) == 1) {
                        cell.set(i, TOTAL);
                    }
                }
                cells.merge(List.copyOf(cell), counts[n], Long::sum);
            }
        }
        return cells;
    }

    /**
     * Judged from the inner cells alone, in fractions: each published cell is one equation in them, and a withheld one
     * follows when it is a sum of published ones with whatever factors.
     */
    private static List<List<String>> follow(Map<List<String>, Long> cells, int[] sizes, Set<List<String>> withheld) {
        var inner =
                cells.keySet().stream().filter(cell -> !cell.contains(TOTAL)).toList();
        var published = new Fractions();
        cells.keySet().stream()
                .filter(cell -> !withheld.contains(cell))
                .forEach(cell -> published.add(equation(cell, inner)));
        return withheld.stream()
                .filter(cell -> published.spans(equation(cell, inner)))
                .toList();
    }

    private static BigInteger[] equation(List<String> cell, List<List<String>> inner) {
        return inner.stream()
                .map(part -> IntStream.range(0, cell.size())
                                .allMatch(i ->
                                        cell.get(i).equals(TOTAL) || cell.get(i).equals(part.get(i)))
                        ? BigInteger.ONE
                        : BigInteger.ZERO)
                .toArray(BigInteger[]::new);
    }

    /** Published totals of which what is withheld adds up to a small count. */
    private static List<List<String>> smallSums(
            Map<List<String>, Long> cells, int[] sizes, Set<List<String>> withheld) {
        var wrong = new ArrayList<List<String>>();
        for (var total : cells.keySet()) {
            for (var i = 0; i < sizes.length; i++) {
                if (total.get(i).equals(TOTAL) && !withheld.contains(total)) {
                    var hidden = 0L;
                    for (var value = 0; value < sizes[i]; value++) {
                        var part = new ArrayList<>(total);
                        part.set(i, String.valueOf(value));
                        hidden += withheld.contains(part) ? cells.get(part) : 0;
                    }
                    if (hidden > 0 && hidden < LEAST) {
                        wrong.add(total);
                    }
                }
            }
        }
        return wrong;
    }

    /** Rows of whole numbers, none of which is a sum of the others. */
    private static final class Fractions {
        private final List<BigInteger[]> rows = new ArrayList<>();

        void add(BigInteger[] row) {
            var rest = reduced(row);
            if (pivot(rest) >= 0) {
                rows.add(rest);
            }
        }

        boolean spans(BigInteger[] row) {
            return pivot(reduced(row)) < 0;
        }

        private BigInteger[] reduced(BigInteger[] row) {
            var rest = row.clone();
            for (var other : rows) {
                var pivot = pivot(other);
                if (rest[pivot].signum() != 0) {
                    var times = rest[pivot];
                    var by = other[pivot];
                    for (var i = 0; i < rest.length; i++) {
                        rest[i] = rest[i].multiply(by).subtract(other[i].multiply(times));
                    }
                }
            }
            return rest;
        }

        private static int pivot(BigInteger[] row) {
            for (var i = 0; i < row.length; i++) {
                if (row[i].signum() != 0) {
                    return i;
                }
            }
            return -1;
        }
    }
}
