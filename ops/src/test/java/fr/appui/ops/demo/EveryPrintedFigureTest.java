package fr.appui.ops.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tenth of the demonstration, loaded as {@code ops/run --demo=small} loads it, and every row of the printed report
 * asked of its API. What the full one counts is shown by {@code ops/accept network.1}.
 */
class EveryPrintedFigureTest {
    private static final String COORDINATION =
            "Basic " + Base64.getEncoder().encodeToString("coordination:demo".getBytes(StandardCharsets.UTF_8));

    /**
     * A row of the report.
     *
     * @param measures more than one where their sum was printed; likewise {@code origins}
     * @param sector {@code ALL} for a printed total; empty for a figure that has none
     */
    record Printed(
            List<String> measures,
            String kind,
            String framework,
            String sector,
            List<String> origins,
            String from,
            String to,
            int value) {

        private static Printed of(String line) {
            var cells = line.split(",");
            return new Printed(
                    List.of(cells[0].split("\\+")),
                    cells[1],
                    cells[2],
                    cells[3],
                    List.of(cells[4].split("\\|")),
                    cells[5],
                    cells[6],
                    Integer.parseInt(cells[7]));
        }

        private boolean isTotal() {
            return sector.equals("ALL");
        }

        private boolean addsTo(Printed total) {
            return !isTotal()
                    && total.measures.containsAll(measures)
                    && framework.equals(total.framework)
                    && from.equals(total.from)
                    && to.equals(total.to);
        }

        /** What to ask; the answers add up to the figure. */
        private List<String> queries() {
            return measures.stream()
                    .flatMap(measure -> origins.stream().map(origin -> query(measure, origin)))
                    .toList();
        }

        private String query(String measure, String origin) {
            return "from=" + from + "&to=" + to + "&measure=" + measure + "&framework=" + framework
                    + (sector.isEmpty() || isTotal() ? "" : "&sector=" + sector)
                    + (origin.isEmpty() ? "" : "&origin=" + origin);
        }
    }

    private static final List<Printed> REPORT = report();

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext appui;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void load_the_small_demonstration() {
        appui = Demonstrated.of("small");
    }

    @AfterAll
    static void close() {
        appui.close();
    }

    @Test
    void every_row_of_the_report_is_what_the_api_counts_and_what_its_lines_add_up_to() {
        assertThat(REPORT).hasSize(69);
        assertThat(REPORT.stream().flatMap(row -> differences(row, expected(row)).stream()))
                .isEmpty();
    }

    @Test
    void a_figure_that_is_one_off_would_be_told_with_its_lines() {
        var row = REPORT.getFirst();
        assertThat(differences(row, expected(row) + 1)).hasSize(3);
    }

    /** Each row is divided and rounded by itself; a total is that of its rounded sectors. */
    private static long expected(Printed row) {
        return row.isTotal()
                ? REPORT.stream()
                        .filter(one -> one.addsTo(row))
                        .mapToLong(one -> Size.SMALL.of(one.value))
                        .sum()
                : Size.SMALL.of(row.value);
    }

    private List<String> differences(Printed row, long expected) {
        var counted = 0L;
        var bySector = 0L;
        var added = 0L;
        var told = 0L;
        var differences = new ArrayList<String>();
        for (var query : row.queries()) {
            var figures = get("/api/counters?" + query).get("rows");
            if (figures.size() != 1 || !figures.get(0).get("kind").asString().equals(row.kind)) {
                differences.add(query + " answers " + figures);
            }
            counted += sum(figures, "count");
            bySector += row.isTotal()
                    ? sum(get("/api/counters?" + query + "&by=sector").get("rows"), "count")
                    : 0;
            for (var page : pages("/api/counters/lines?" + query)) {
                added += sum(page.get("rows"), "amount");
                told += page.has("next") && !page.get("next").isNull() ? 0 : whole(page.get("sum"));
            }
        }
        differ(differences, row, "the API counts", counted, expected);
        differ(differences, row, "its sectors add up to", row.isTotal() ? bySector : expected, expected);
        differ(differences, row, "its lines add up to", added, expected);
        differ(differences, row, "its lines are said to add up to", told, expected);
        return differences;
    }

    private static void differ(List<String> differences, Printed row, String what, long found, long expected) {
        if (found != expected) {
            differences.add(row + ": " + what + " " + found + ", not " + expected);
        }
    }

    private static long sum(JsonNode rows, String field) {
        return rows.valueStream().mapToLong(row -> whole(row.get(field))).sum();
    }

    /** Every printed figure is whole; a part of one would be a difference. */
    private static long whole(JsonNode number) {
        return number.decimalValue().longValueExact();
    }

    private List<JsonNode> pages(String address) {
        var pages = new ArrayList<JsonNode>();
        var next = "";
        do {
            pages.add(get(address + "&limit=1000"
                    + (next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8))));
            next = pages.getLast().path("next").asString("");
        } while (!next.isEmpty());
        return pages;
    }

    private JsonNode get(String address) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Demonstrated.port(appui) + address))
                .header("Authorization", COORDINATION)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(address, e);
        }
    }

    private static List<Printed> report() {
        try (var lines = new BufferedReader(new InputStreamReader(
                        requireNonNull(Bilan.class.getResourceAsStream("bilan-2020-s1.csv")), StandardCharsets.UTF_8))
                .lines()) {
            return lines.filter(line -> !line.startsWith("#") && !line.startsWith("measure,"))
                    .map(Printed::of)
                    .toList();
        }
    }
}
