import static harness.Api.encode;

import harness.Api;
import harness.Appui;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Line 2: counters and lists say the same, and nothing that was counted is ever rewritten. */
class Figures {
    private static final String HALF_YEAR = "from=2020-01-01&to=2020-06-30";
    private static final String END_OF_JUNE = encode("2020-06-30T23:59:59+02:00");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Printed in the network's report on the first half of 2020. */
    private static final Map<String, Integer> PRINTED =
            new TreeMap<>(Map.of("ES", 9830, "EMS", 13106, "VILLE", 1240, "COMMUNAUTE", 1369));

    private static final List<String> CENTRES = List.of(
            "ARA", "BFC", "BRE", "CVL", "COR", "GES", "HDF", "IDF", "NOR", "NAQ", "OCC", "PDL", "PAC", "GUA", "GUY",
            "MAR", "REU");

    private static final List<String> MEASURES =
            List.of("SUPPORT_REQUESTS", "WORKLOAD_MINUTES", "OPEN_REQUESTS", "FIRST_ANSWER_MINUTES");

    /** Bytes of all rows up to a position and where they lie: a rewritten row would lie elsewhere. */
    private static final String OLD_ROWS = """
            SELECT count(*) || ' rows, md5 ' ||
                   md5(string_agg(concat_ws(' ', l.ctid, l.xmin, l.xmax, l::text), E'\\n' ORDER BY position, ordinal))
              FROM view.ledger l
             WHERE position <= ?::bigint
            """;

    private static final String NEW_ROWS = """
            SELECT sector, amount
              FROM view.ledger
             WHERE position > ?::bigint AND measure = 'SUPPORT_REQUESTS'
             ORDER BY ordinal
            """;

    private static final String WRITTEN = """
            SELECT n_tup_ins, n_tup_upd + n_tup_del
              FROM pg_stat_user_tables
             WHERE schemaname = 'view' AND relname = 'ledger'
            """;

    private final Proof proof;
    private final Appui appui;
    private final Api coordination;

    private Figures(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
        this.coordination = appui.api("coordination");
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            try (var appui = Appui.demonstration(proof, House.temporaryFolder("figures"), "full")) {
                appui.start();
                new Figures(proof, appui).show();
            }
        });
    }

    private void show() throws Exception {
        theCountersAreThePrintedFigures();
        eachFigureIsTheSumOfItsLines();
        openRequestsAreThoseThatWereOpen();
        aWithdrawalOfJulyCountsInTheMonthOfReceipt();
        aReclassificationMovesOneUnit();
    }

    private void theCountersAreThePrintedFigures() throws IOException {
        proof.title("Support requests of the first half of 2020, as coordination");
        var found = bySector(HALF_YEAR);
        PRINTED.forEach((sector, printed) -> proof.equal(sector, printed, found.get(sector)));
        proof.equal("all sectors", 25_545, figure("SUPPORT_REQUESTS", HALF_YEAR));
        proof.figure("the same days of 2019", figure("SUPPORT_REQUESTS", "from=2019-01-01&to=2019-06-30"));
        var scope = coordination.get("/api/counters?" + HALF_YEAR).must(200).json().get("scope");
        proof.figure("scope", scope);
    }

    private void eachFigureIsTheSumOfItsLines() throws IOException {
        proof.title("Each figure against its lines, all pages");
        var lines = 0L;
        for (var measure : MEASURES) {
            var compared = 0;
            var wrong = 0;
            for (var place : places()) {
                for (var sector : List.of("", "&sector=ES", "&sector=EMS", "&sector=VILLE", "&sector=COMMUNAUTE")) {
                    var sum = new Sum(HALF_YEAR + "&measure=" + measure + place + sector);
                    lines += sum.rows;
                    compared++;
                    if (sum.amounts != figure(measure, HALF_YEAR + place + sector) || sum.amounts != sum.said) {
                        wrong++;
                        proof.figure("differs: " + measure + place + sector, sum.amounts);
                    }
                }
            }
            proof.check(
                    "%s: %d figures (all and 4 sectors, national and 17 centres), %d differ"
                            .formatted(measure, compared, wrong),
                    wrong == 0 && compared == 90);
        }
        proof.figure("lines read", lines);
        var national = figure("SUPPORT_REQUESTS", HALF_YEAR);
        var ofCentres = 0L;
        for (var centre : CENTRES) {
            ofCentres += figure("SUPPORT_REQUESTS", HALF_YEAR + "&centre=" + centre);
        }
        proof.equal("the 17 centres together", national, ofCentres);
    }

    private static List<String> places() {
        var places = new java.util.ArrayList<>(List.of(""));
        CENTRES.forEach(centre -> places.add("&centre=" + centre));
        return places;
    }

    /** What the lines of a figure add up to, and what the API says that they do. */
    private final class Sum {
        private long rows;
        private long amounts;
        private long said;

        Sum(String query) throws IOException {
            coordination.eachPage("/api/counters/lines?" + query, page -> {
                Json.list(page.get("rows")).forEach(row -> amounts += row.get("amount").asLong());
                rows += page.get("rows").size();
                said = page.get("sum").asLong();
            });
        }
    }

    private void openRequestsAreThoseThatWereOpen() throws IOException {
        proof.title("Open requests as known on 30 June 2020, 23:59:59");
        var level = "from=2020-06-30&to=2020-06-30&asOf=" + END_OF_JUNE;
        for (var place : places()) {
            var list = coordination.allRows("/api/support-requests?status=OPEN&asOf=" + END_OF_JUNE + place);
            var figure = figure("OPEN_REQUESTS", level + place);
            if (place.isEmpty()) {
                proof.check("some were open: " + figure, figure > 0);
                var listed = list.stream()
                        .collect(Collectors.groupingBy(row -> row.get("sector").asString(), Collectors.counting()));
                for (var row : rows("by=sector&measure=OPEN_REQUESTS&" + level)) {
                    var sector = row.get("sector").asString();
                    proof.equal(sector, listed.getOrDefault(sector, 0L), row.get("count").asLong());
                }
            }
            proof.equal(place.isEmpty() ? "national" : place.substring(8), list.size(), figure);
        }
        proof.figure("open at the end of June as known today", figure("OPEN_REQUESTS", "from=2020-06-30&to=2020-06-30"));
    }

    private void aWithdrawalOfJulyCountsInTheMonthOfReceipt() throws IOException {
        proof.title("Withdrawals recorded in July 2020");
        var withdrawals = coordination.allRows("/api/audit?type=support-request.withdrawn").stream()
                .filter(row -> YearMonth.from(OffsetDateTime.parse(row.get("recordedAt").asString())
                                .atZoneSameInstant(PARIS))
                        .equals(YearMonth.of(2020, 7)))
                .toList();
        proof.check("the demonstration has recorded some: " + withdrawals.size(), !withdrawals.isEmpty());
        for (var withdrawal : withdrawals.subList(0, Math.min(5, withdrawals.size()))) {
            countsInTheMonthOfReceipt(withdrawal);
        }
    }

    private void countsInTheMonthOfReceipt(JsonNode withdrawal) throws IOException {
        var position = withdrawal.get("position").asLong();
        var number = withdrawal.get("number").asString();
        var request = coordination
                .get("/api/support-requests/" + withdrawal.get("caseId").asString())
                .must(200)
                .json();
        var received = LocalDate.ofInstant(
                OffsetDateTime.parse(request.get("receivedAt").asString()).toInstant(), PARIS);
        var month = YearMonth.from(received);
        var there = "from=%s&to=%s&centre=%s&sector=%s".formatted(
                month.atDay(1),
                month.atEndOfMonth(),
                request.get("centre").asString(),
                request.get("sector").asString());
        proof.figure(number, "received %s, withdrawn at position %d, recorded %s"
                .formatted(received, position, withdrawal.get("recordedAt").asString()));

        var before = figure("SUPPORT_REQUESTS", there + "&asOf=" + (position - 1));
        proof.equal("its withdrawal takes one from " + month, before - 1, figure("SUPPORT_REQUESTS", there + "&asOf=" + position));
        var now = linesOf(number, there);
        proof.equal(
                "its line of the withdrawal, in the month of receipt",
                "-1 on " + received,
                now.stream()
                        .filter(line -> line.get("position").asLong() == position)
                        .map(line -> line.get("amount").asLong() + " on " + line.get("day").asString())
                        .collect(Collectors.joining(", ")));
        proof.equal("all its lines add up to", 0, sum(now));
        proof.equal("and as of 30 June to", 1, sum(linesOf(number, there + "&asOf=" + END_OF_JUNE)));
    }

    private List<JsonNode> linesOf(String number, String query) throws IOException {
        return coordination.allRows("/api/counters/lines?measure=SUPPORT_REQUESTS&" + query).stream()
                .filter(line -> line.get("number").asString().equals(number))
                .toList();
    }

    private static long sum(List<JsonNode> lines) {
        return lines.stream().mapToLong(line -> line.get("amount").asLong()).sum();
    }

    private void aReclassificationMovesOneUnit() throws Exception {
        proof.title("A reclassification from EMS to ES");
        var chosen = coordination
                .get("/api/support-requests?sector=EMS&status=CLOSED&limit=1&" + HALF_YEAR)
                .must(200)
                .json()
                .get("rows")
                .get(0);
        var path = "/api/support-requests/" + chosen.get("id").asString();
        var version = coordination.get(path).must(200).json().get("version").asInt();
        proof.figure("request", chosen.get("number").asString() + ", version " + version);
        try (var sql = appui.database().as(Database.SUPERUSER)) {
            var head = appui.api("coordination").get("/api/status").json().get("position").asLong();
            var sectors = bySector(HALF_YEAR);
            var oldRows = Database.one(sql, OLD_ROWS, head);
            proof.figure("ledger before", oldRows);
            var written = written(sql);

            var body = Map.of(
                    "sector", "ES", "reason", "Le foyer dépend de l'hôpital", "reasonCode", "WRONG_SECTOR");
            var stale = coordination.post(path + "/reclassifications", body, "If-Match", quoted(version + 1));
            proof.equal("with another version in If-Match", "409 stale", stale.status() + " " + stale.code());
            var taken = coordination
                    .post(path + "/reclassifications", body, "If-Match", quoted(version))
                    .must(200)
                    .json();
            proof.equal("its version afterwards", version + 1, taken.get("version").asInt());
            var position = taken.get("position").asLong();

            var after = bySector(HALF_YEAR + "&minPosition=" + position);
            proof.equal("EMS", sectors.get("EMS") - 1, after.get("EMS"));
            proof.equal("ES", sectors.get("ES") + 1, after.get("ES"));
            proof.equal("VILLE", sectors.get("VILLE"), after.get("VILLE"));
            proof.equal("COMMUNAUTE", sectors.get("COMMUNAUTE"), after.get("COMMUNAUTE"));
            proof.equal("as it was known before", sectors, bySector(HALF_YEAR + "&asOf=" + head));

            proof.equal("lines written", "[[EMS, -1], [ES, 1]]", Database.rows(sql, NEW_ROWS, head));
            var shown = linesOf(chosen.get("number").asString(), HALF_YEAR).stream()
                    .filter(line -> line.get("position").asLong() == position)
                    .toList();
            proof.equal("lines shown by the API, and their sum", "2, 0", shown.size() + ", " + sum(shown));
            proof.equal("ledger up to the position before", oldRows, Database.one(sql, OLD_ROWS, head));
            theLedgerWasOnlyAddedTo(sql, written, position);
        }
    }

    private void theLedgerWasOnlyAddedTo(Connection sql, List<Long> before, long position) throws SQLException {
        var added = Long.parseLong(
                Database.one(sql, "SELECT count(*) FROM view.ledger WHERE position = ?::bigint", position));
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (written(sql).getFirst() < before.getFirst() + added && System.nanoTime() < deadline) {
            Appui.pause(200);
        }
        var after = written(sql);
        proof.equal("rows inserted, by PostgreSQL's own count (all measures)", added, after.get(0) - before.get(0));
        proof.equal("rows updated or deleted, by PostgreSQL's own count", 0, after.get(1) - before.get(1));
    }

    private static List<Long> written(Connection sql) throws SQLException {
        return Database.rows(sql, WRITTEN).getFirst().stream().map(Long::valueOf).toList();
    }

    private static String quoted(int version) {
        return "\"" + version + "\"";
    }

    private List<JsonNode> rows(String query) throws IOException {
        return Json.list(
                coordination.get("/api/counters?" + query).must(200).json().get("rows"));
    }

    private long figure(String measure, String query) throws IOException {
        var rows = rows("measure=" + measure + "&" + query);
        return rows.isEmpty() ? 0 : rows.getFirst().get("count").asLong();
    }

    private Map<String, Long> bySector(String query) throws IOException {
        return rows("measure=SUPPORT_REQUESTS&by=sector&" + query).stream()
                .collect(Collectors.toMap(
                        row -> row.get("sector").asString(), row -> row.get("count").asLong(), Long::sum, TreeMap::new));
    }
}
