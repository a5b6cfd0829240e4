package fr.appui.query.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.RandomStory;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.Theme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** On random histories, for random filters, for each of several readers. */
class EveryFigureIsTheSumOfItsLinesTest {
    private static final int QUESTIONS = 60;

    /** Dimensions whose value is a filter of the same name. */
    private static final List<String> FILTERS = List.of(
            "sector",
            "centre",
            "region",
            "theme",
            "channel",
            "framework",
            "origin",
            "signalementKind",
            "criterion",
            "facility");

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void whatever_it_is_divided_and_filtered_by(long seed) {
        var random = new Random(seed);
        var story = RandomStory.of(seed, 1500);
        var api = Views.of(story).api();

        var opened = 0;
        var parts = 0;
        var kinds = new TreeSet<String>();
        for (var question = 0; question < QUESTIONS; question++) {
            var actor = any(random, Story.NATIONAL, Story.NATIONAL, Story.EVALUATOR, Story.ARA, Story.LIAISON);
            var bySeries = question % 5 == 0;
            var by = bySeries
                    ? List.of("sector", "centre", "framework")
                    : FILTERS.stream().filter(_ -> random.nextInt(5) == 0).toList();
            var filters = bySeries ? month(random) : filters(random, story, actor);
            var figures =
                    api.get(actor, "/api/counters?" + filters + (by.isEmpty() ? "" : "&by=" + String.join(",", by)));
            assertThat(figures.status()).as(figures.text()).isEqualTo(200);
            for (var figure : sample(random, placed(figures.rows(), by))) {
                assertThat(linesOf(api, actor, filters, by, figure))
                        .as("%s %s %s", actor.role(), filters, figure)
                        .isEqualByComparingTo(figure.get("count").decimalValue());
                kinds.add(figure.get("kind").asString());
                opened += figure.get("count").decimalValue().signum() == 0 ? 0 : 1;
                parts += figure.get("count").isIntegralNumber() ? 0 : 1;
            }
        }
        assertThat(opened).isGreaterThan(50);
        assertThat(parts).as("halves and quarters of people").isPositive();
        assertThat(kinds).containsExactly("distribution", "flow", "level", "stock", "unique");
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void months_and_weeks_of_a_flow_add_up_and_those_of_a_level_end_where_it_stands(long seed) {
        var story = RandomStory.of(seed, 1200);
        var api = Views.of(story).api();
        var period = "from=2020-02-10&to=" + LocalDate.ofInstant(story.now(), java.time.ZoneOffset.UTC);

        for (var by : List.of("month", "week", "month,week")) {
            var parts = api.get(Story.NATIONAL, "/api/counters?" + period + "&by=" + by)
                    .rows();
            for (var whole :
                    summed(api.get(Story.NATIONAL, "/api/counters?" + period).rows())) {
                var own = parts.stream()
                        .filter(part -> part.get("measure").equals(whole.get("measure")))
                        .mapToLong(part -> part.get("count").asLong())
                        .toArray();
                var level = whole.get("kind").asString().equals("level");
                assertThat(level ? own[own.length - 1] : Arrays.stream(own).sum())
                        .isEqualTo(whole.get("count").asLong());
            }
        }
    }

    /** Neither stocks nor uniques: the values of their months are values of their own. */
    private static List<JsonNode> summed(List<JsonNode> rows) {
        return rows.stream()
                .filter(row ->
                        !List.of("stock", "unique").contains(row.get("kind").asString()))
                .toList();
    }

    /** Of which values are declared that hold for it alone. */
    private static String month(Random random) {
        var month = YearMonth.of(2020, 3 + random.nextInt(9));
        return "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
    }

    private static String filters(Random random, Story story, Actor actor) {
        var first = LocalDate.of(2020, 2, 1).plusDays(random.nextInt(300));
        var filters = new ArrayList<String>();
        if (random.nextInt(3) == 0) {
            filters.add(month(random));
        } else {
            filters.add("from=" + first);
            filters.add("to=" + first.plusDays(random.nextInt(300)));
        }
        var whole = actor != Story.ARA && actor != Story.LIAISON;
        if (random.nextInt(5) == 0 && whole) {
            filters.add("centre=" + any(random, Centre.values()));
        }
        if (random.nextInt(8) == 0 && whole) {
            filters.add("region=" + any(random, "06", "04", "84", "11"));
        }
        if (random.nextInt(4) == 0) {
            filters.add("sector=" + any(random, Sector.values()));
        }
        if (random.nextInt(4) == 0) {
            filters.add("theme=" + any(random, Theme.founding().toArray(Theme[]::new)));
        }
        if (random.nextInt(6) == 0) {
            filters.add("channel=" + any(random, Channel.values()));
        }
        if (random.nextInt(6) == 0) {
            filters.add("framework=" + any(random, Framework.values()));
        }
        if (random.nextInt(8) == 0) {
            filters.add("origin=" + any(random, SignalementOrigin.values()));
        }
        if (random.nextInt(8) == 0) {
            filters.add("signalementKind=" + any(random, SignalementKind.values()));
        }
        if (random.nextInt(8) == 0) {
            filters.add("criterion=" + any(random, "2017:1a", "2017:2", "2001:2", "2001:other"));
        }
        if (random.nextInt(8) == 0) {
            filters.add("facility=" + any(random, "010000024", "980500003"));
        }
        if (random.nextInt(2) == 0) {
            filters.add("asOf=" + random.nextLong(story.position() + 1));
        }
        return String.join("&", filters);
    }

    /** Walks through all pages of the lines behind one row and adds them up. */
    private static BigDecimal linesOf(Asking api, Actor actor, String filters, List<String> by, JsonNode figure) {
        var address = "/api/counters/lines?limit=1000&measure="
                + figure.get("measure").asString() + "&"
                + Arrays.stream(filters.split("&"))
                        .filter(filter -> !by.contains(filter.substring(0, filter.indexOf('='))))
                        .collect(Collectors.joining("&"))
                + by.stream()
                        .map(dimension ->
                                "&" + dimension + "=" + figure.get(dimension).asString())
                        .collect(Collectors.joining());
        var total = BigDecimal.ZERO;
        var cursor = "";
        while (true) {
            var page = api.get(actor, address + cursor);
            assertThat(page.status()).as(address + page.text()).isEqualTo(200);
            total = page.rows().stream()
                    .map(row -> row.get("amount").decimalValue())
                    .reduce(total, BigDecimal::add);
            if (page.json().get("next").isNull()) {
                assertThat(page.json().get("sum").decimalValue()).isEqualByComparingTo(total);
                return total;
            }
            cursor = "&cursor=" + page.json().get("next").asString();
        }
    }

    /** Those that filters can name: what has no sector, channel or criterion cannot be asked for. */
    private static List<JsonNode> placed(List<JsonNode> rows, List<String> by) {
        return rows.stream()
                .filter(row ->
                        by.stream().noneMatch(dimension -> row.get(dimension).isNull()))
                .toList();
    }

    /** Each measure once at least, rows with something in them before others. */
    private static List<JsonNode> sample(Random random, List<JsonNode> rows) {
        return Arrays.stream(Measure.values())
                .flatMap(measure -> {
                    var own = rows.stream()
                            .filter(row -> row.get("measure").asString().equals(measure.name()))
                            .toList();
                    var filled = own.stream()
                            .filter(row -> row.get("count").decimalValue().signum() != 0)
                            .toList();
                    return filled.isEmpty()
                            ? own.stream().limit(1)
                            : java.util.stream.Stream.of(filled.get(random.nextInt(filled.size())));
                })
                .toList();
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
