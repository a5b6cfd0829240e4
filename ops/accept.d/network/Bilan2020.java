import harness.Api;
import harness.Appui;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Line 1: every row of the network's report on the first half of 2020, printed totals included, and its lines. */
class Bilan2020 {
    private static final String PRINTED = "ops/src/main/resources/fr/appui/ops/demo/bilan-2020-s1.csv";
    private static final List<String> SECTORS = List.of("ES", "EMS", "VILLE", "COMMUNAUTE");
    private static final Map<String, Integer> DIVISORS = Map.of("full", 1, "small", 10, "tiny", 100);

    /**
     * A printed figure.
     *
     * @param measures more than one where their sum was printed; likewise {@code origins}
     * @param sector {@code ALL} for a printed total; empty where the report tells none, which is the whole figure too
     */
    private record Row(
            List<String> measures,
            String kind,
            String framework,
            String sector,
            List<String> origins,
            String from,
            String to,
            long value) {

        static Row of(List<String> cells) {
            return new Row(
                    List.of(cells.get(0).split("\\+")),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4).isEmpty() ? List.of("") : List.of(cells.get(4).split("\\|")),
                    cells.get(5),
                    cells.get(6),
                    Long.parseLong(cells.get(7)));
        }

        Row of(long other) {
            return new Row(measures, kind, framework, sector, origins, from, to, other);
        }

        boolean isTotal() {
            return sector.equals("ALL");
        }

        boolean addsTo(Row total) {
            return !isTotal()
                    && total.measures.containsAll(measures)
                    && framework.equals(total.framework)
                    && from.equals(total.from)
                    && to.equals(total.to);
        }

        boolean ofSector() {
            return SECTORS.contains(sector);
        }

        /** What to ask; the answers add up to the printed figure. */
        List<String> queries() {
            var queries = new ArrayList<String>();
            for (var measure : measures) {
                for (var origin : origins) {
                    queries.add("from=" + from + "&to=" + to + "&measure=" + measure + "&framework=" + framework
                            + (ofSector() ? "&sector=" + sector : "")
                            + (origin.isEmpty() ? "" : "&origin=" + origin));
                }
            }
            return queries;
        }

        String name() {
            return String.join("+", measures) + " " + framework + (sector.isEmpty() ? "" : " " + sector)
                    + (kind.equals("flow") ? "" : " (" + kind + ", " + from + " to " + to + ")");
        }
    }

    private final Proof proof;
    private final Api api;
    private final int divisor;
    private int differences;

    private Bilan2020(Proof proof, Appui appui, int divisor) {
        this.proof = proof;
        this.api = appui.api("coordination");
        this.divisor = divisor;
    }

    /** @param arguments which demonstration: {@code full} (nothing said), {@code small} or {@code tiny} */
    public static void main(String... arguments) {
        var size = arguments.length == 0 ? "full" : arguments[0];
        Proof.of(proof -> {
            try (var appui = Appui.demonstration(proof, House.temporaryFolder("bilan-2020"), size)) {
                appui.start();
                new Bilan2020(proof, appui, DIVISORS.get(size)).show();
            }
        });
    }

    private void show() throws IOException {
        var rows = inThisSize(printed());
        proof.title("Every row of the report, as coordination");
        for (var row : rows) {
            compare(row);
        }
        proof.equal("differences out of " + rows.size() + " printed", 0, differences);
        addUp(rows);
        ofAnotherPeriod(rows);
    }

    private void compare(Row row) throws IOException {
        var figure = 0L;
        var lines = 0L;
        var told = 0L;
        var kinds = new ArrayList<String>();
        for (var query : row.queries()) {
            for (var answered : rows(query)) {
                figure += answered.get("count").asLong();
                kinds.add(answered.get("kind").asString());
            }
            var sums = lines(query);
            lines += sums[0];
            told += sums[1];
        }
        var same = proof.equal(row.name() + ", by the API", row.value, figure);
        same &= proof.equal(row.name() + ", its lines added up", row.value, lines);
        same &= proof.equal(row.name() + ", the sum that they tell", row.value, told);
        same &= proof.check(
                row.name() + ", of kind " + row.kind,
                kinds.size() == row.queries().size() && kinds.stream().allMatch(row.kind::equals));
        differences += same ? 0 : 1;
    }

    /** Where the report prints a total, the sectors beside it make it, as the API divides it. */
    private void addUp(List<Row> rows) throws IOException {
        proof.title("Printed totals are those of their sectors");
        for (var total : rows) {
            if (total.isTotal() && total.measures.size() == 1) {
                var all = 0L;
                for (var row : rows(total.queries().getFirst() + "&by=sector")) {
                    all += row.get("count").asLong();
                }
                proof.equal(total.name() + ", its sectors added up", total.value, all);
            }
        }
    }

    /** What holds for one period alone is not told of another, nor of both together. */
    private void ofAnotherPeriod(List<Row> rows) throws IOException {
        proof.title("Uniques are told for their own period alone");
        for (var row : rows) {
            if (row.kind.equals("unique")) {
                var other = row.queries().getFirst().replace("to=" + row.to, "to=2020-12-31");
                proof.equal(row.name() + ", rows until the end of the year", 0, rows(other).size());
                proof.equal(row.name() + ", lines until then", 0L, lines(other)[0]);
            }
        }
    }

    private List<JsonNode> rows(String query) throws IOException {
        return Json.list(api.get("/api/counters?" + query).must(200).json().get("rows"));
    }

    /** The amounts of all lines added up, and the sum that the answer tells. */
    private long[] lines(String query) throws IOException {
        var sums = new long[2];
        api.eachPage("/api/counters/lines?" + query, page -> {
            Json.list(page.get("rows")).forEach(row -> sums[0] += row.get("amount").asLong());
            sums[1] = page.get("sum").asLong();
        });
        return sums;
    }

    /** A smaller demonstration divides and rounds each row by itself; a total is that of its rounded sectors. */
    private List<Row> inThisSize(List<Row> printed) {
        return printed.stream()
                .map(row -> row.of(
                        row.isTotal() && divisor > 1
                                ? printed.stream()
                                        .filter(one -> one.addsTo(row))
                                        .mapToLong(this::divided)
                                        .sum()
                                : divided(row)))
                .toList();
    }

    private long divided(Row row) {
        return Math.floorDiv(2 * row.value + divisor, 2 * divisor);
    }

    private static List<Row> printed() throws IOException {
        return Files.readAllLines(House.ROOT.resolve(PRINTED)).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("measure,"))
                .map(line -> Row.of(cells(line)))
                .toList();
    }

    /** A line of comma separated values; a value in quotes may hold commas. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
