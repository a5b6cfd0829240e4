import harness.Api;
import harness.Appui;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Line 4: what is defined today counts the whole past, what is tried shows its differences, and nothing official moves. */
class Definitions {
    private static final List<String> YEARS = List.of("2019", "2020");
    private static final String ALL = "from=2019-01-01&to=2020-12-31";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final List<String> OFFICIAL = List.of(
            "/api/counters?" + ALL,
            "/api/counters?by=sector,month&" + ALL,
            "/api/counters?by=centre,sector&" + ALL,
            "/api/counters?by=theme,channel&" + ALL,
            "/api/counters?by=framework,origin&from=2020-01-01&to=2020-06-30",
            "/api/counters?by=sector&asOf=2020-04-30T12:00:00Z&" + ALL);

    private static final String LEDGER = """
            SELECT count(*), md5(string_agg(md5(line::text), '' ORDER BY position, ordinal))
              FROM view.ledger AS line
            """;

    private final Proof proof;
    private final Appui appui;

    private Definitions(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
    }

    public static void main(String... arguments) {
        var size = arguments.length == 0 ? "small" : arguments[0];
        Proof.of(proof -> {
            try (var appui = Appui.demonstration(proof, House.temporaryFolder("definitions"), size)) {
                appui.start();
                new Definitions(proof, appui).show();
            }
        });
    }

    private void show() throws Exception {
        var before = official("before");
        theDefinitionsAreReadable();
        aMeasureDefinedTodayCountsThePast();
        var trial = homeHelpCountedAsEms();
        aTrialGoesOnAfterTheProcessIsKilled();
        whatIsNotThereOrNotForAll(trial);
        theTrialIsThrownAway(trial);
        var after = official("after");
        before.keySet().forEach(what -> proof.equal(what + " is as before", before.get(what), after.get(what)));
    }

    private Api evaluation() {
        return appui.api("evaluation");
    }

    private void theDefinitionsAreReadable() throws Exception {
        proof.title("Definitions");
        var rows = Json.list(evaluation().get("/api/definitions").must(200).json().get("rows"));
        proof.figure("measures", rows.size());
        proof.check(
                "each has words, a version, a first day and the events that it reads",
                rows.stream().allMatch(row -> row.get("rule").asString().length() > 20
                        && row.get("version").asInt() > 0
                        && !row.get("validFrom").asString().isEmpty()
                        && !row.get("events").isEmpty()));
        var told = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("measure").asString(),
                        row -> Json.list(row.get("events")).stream()
                                .map(JsonNode::asString)
                                .collect(Collectors.toSet())));
        try (var database = appui.database().as(Database.SUPERUSER)) {
            var written = Database.rows(database, "SELECT DISTINCT measure, type FROM view.ledger");
            proof.figure("pairs of measure and type of event in the ledger", written.size());
            proof.check(
                    "no line was written by an event that is not told",
                    written.stream().allMatch(pair -> told.get(pair.get(0)).contains(pair.get(1))));
        }
    }

    private void aMeasureDefinedTodayCountsThePast() throws Exception {
        proof.title("A measure defined today: requests by phone about scabies");
        var id = defined(Json.object(
                "name", "Demandes par téléphone sur la gale",
                "measure", "SUPPORT_REQUESTS",
                "own", true,
                "channels", List.of("PHONE"),
                "themes", List.of("SCABIES")));
        for (var year : YEARS) {
            var period = "from=" + year + "-01-01&to=" + year + "-12-31";
            var counted = figures(id, period, "").getFirst().get("count").asLong();
            var listed = evaluation().allRows("/api/support-requests?theme=SCABIES&" + period).stream()
                    .filter(row -> row.get("channel").asString().equals("PHONE"))
                    .count();
            proof.equal("in " + year + " as many as the list has", listed, counted);
            proof.check("in " + year + " there are some", counted > 0);
            var months = figures(id, period, "month").stream()
                    .mapToLong(row -> row.get("count").asLong())
                    .sum();
            proof.equal("in " + year + " its months add up", counted, months);
        }
        var reply = evaluation().get("/api/trials/" + id + "/counters?" + ALL).must(200).json();
        proof.equal("it says that it is official", "false", reply.get("official").asString());
    }

    private String homeHelpCountedAsEms() throws Exception {
        proof.title("What if home help were counted as EMS?");
        var id = defined(Json.object(
                "name", "Aide à domicile comptée comme EMS",
                "measure", "SUPPORT_REQUESTS",
                "moves", List.of(Json.object("subSector", "AIDE_DOMICILE", "sector", "EMS"))));
        for (var period : List.of("from=2019-01-01&to=2019-06-30", "from=2020-01-01&to=2020-06-30", ALL)) {
            homeHelp(id, period);
        }
        return id;
    }

    private void homeHelp(String id, String period) throws Exception {
        var bySector = new LinkedHashMap<String, Long>();
        figures(id, period, "sector").forEach(row -> {
            proof.figure(
                    period + " " + row.get("sector").asString("-"),
                    "official %6d   on trial %6d   difference %+d"
                            .formatted(
                                    row.get("officialCount").asLong(),
                                    row.get("count").asLong(),
                                    row.get("difference").asLong()));
            bySector.put(row.get("sector").asString("-"), row.get("difference").asLong());
        });
        var listed = new TreeSet<String>();
        for (var row : evaluation().allRows("/api/support-requests?sector=COMMUNAUTE&" + period)) {
            if (row.path("subSector").asString("").equals("AIDE_DOMICILE")) {
                listed.add(row.get("number").asString());
            }
        }
        var differing = new TreeMap<String, Long>();
        var lines = 0;
        for (var row : evaluation().allRows("/api/trials/" + id + "/differences?sector=EMS&" + period)) {
            differing.merge(row.get("number").asString(), row.get("difference").asLong(), Long::sum);
            lines++;
        }
        differing.values().removeIf(sum -> sum == 0);
        proof.check(period + ": there is home help", !listed.isEmpty());
        proof.equal(period + ": EMS gains", listed.size(), bySector.get("EMS"));
        proof.equal(period + ": COMMUNAUTE loses", -listed.size(), bySector.get("COMMUNAUTE"));
        proof.figure(period + ": lines that differ in EMS", lines);
        proof.check(period + ": they are exactly the requests of home help, one each",
                differing.keySet().equals(listed) && Set.copyOf(differing.values()).equals(Set.of(1L)));
        var first = Json.list(evaluation()
                        .get("/api/trials/" + id + "/differences?limit=3&" + period)
                        .must(200)
                        .json()
                        .get("rows"));
        first.forEach(row -> proof.figure(
                row.get("number").asString(),
                "event %d: %s -> %s"
                        .formatted(row.get("position").asLong(), cell(row.get("official")), cell(row.get("tried")))));
    }

    private static String cell(JsonNode cell) {
        return cell.isNull()
                ? "nothing"
                : cell.get("sector").asString("-") + " " + cell.get("day").asString() + " %+d".formatted(cell.get("amount").asLong());
    }

    /** On another day everything is counted still: what a page adds is there once, however often one begins. */
    private void aTrialGoesOnAfterTheProcessIsKilled() throws Exception {
        proof.title("Counted by the day of recording; killed meanwhile");
        var trial = evaluation()
                .post("/api/trials", Json.object(
                        "name", "Demandes au jour de leur enregistrement",
                        "measure", "SUPPORT_REQUESTS",
                        "day", "RECORDED"))
                .must(201)
                .json();
        var id = trial.get("id").asString();
        Appui.pause(300);
        appui.kill();
        appui.start(Duration.ofMinutes(3));
        await(id);
        var ever = "from=2015-01-01&to=" + LocalDate.now().plusDays(2);
        var whole = figures(id, ever, "").getFirst();
        proof.equal("all are counted, each once", whole.get("officialCount").asLong(), whole.get("count").asLong());
        for (var year : YEARS) {
            var row = figures(id, "from=" + year + "-01-01&to=" + year + "-06-30", "").getFirst();
            proof.figure(
                    "first half of " + year,
                    "official %d, by the day of recording %d"
                            .formatted(row.get("officialCount").asLong(), row.get("count").asLong()));
        }
    }

    private void whatIsNotThereOrNotForAll(String id) throws IOException {
        proof.title("Never mixed");
        proof.equal("as of a moment before it was defined", 404,
                evaluation().get("/api/trials/" + id + "?asOf=10").status());
        proof.equal("the hotline is told", 403, appui.api("permanence").get("/api/trials").status());
        proof.equal("a trial that the hotline defines is told", 403, appui.api("permanence")
                .post("/api/trials", Json.object("name", "x", "measure", "SUPPORT_REQUESTS")).status());
        var then = Json.list(evaluation()
                .get("/api/trials/" + id + "/counters?by=sector&knownAt=2020-04-30T12:00:00Z&" + ALL)
                .must(200).json().get("rows"));
        var officially = Json.list(evaluation()
                .get("/api/counters?measure=SUPPORT_REQUESTS&by=sector&asOf=2020-04-30T12:00:00Z&" + ALL)
                .must(200).json().get("rows"));
        proof.equal("its official side, facts as known then, is that of the counters",
                bySector(officially, "count"), bySector(then, "officialCount"));
    }

    private static Map<String, Long> bySector(List<JsonNode> rows, String field) {
        return rows.stream().collect(Collectors.toMap(
                row -> row.get("sector").asString("-"), row -> row.get(field).asLong(), Long::sum, TreeMap::new));
    }

    private void theTrialIsThrownAway(String id) throws Exception {
        proof.title("Kept, then thrown away");
        evaluation().post("/api/trials/" + id + "/keepings", Json.object("reason", "à revoir")).must(200);
        var gone = evaluation().post("/api/trials/" + id + "/disposals", Json.object("reason", "tranché")).must(200).json();
        evaluation().get("/api/trials/" + id + "?minPosition=" + gone.get("position").asLong()).must(200);
        var lines = -1L;
        for (var i = 0; i < 100 && lines != 0; i++) {
            Appui.pause(100);
            try (var database = appui.database().as(Database.SUPERUSER)) {
                lines = Long.parseLong(Database.one(
                        database,
                        "SELECT (SELECT count(*) FROM view.trial_line WHERE trial = CAST(? AS uuid))"
                                + " + (SELECT count(*) FROM view.trial_difference WHERE trial = CAST(? AS uuid))",
                        id,
                        id));
            }
        }
        proof.equal("lines left of it", 0, lines);
        proof.equal("its figures are told", 404,
                evaluation().get("/api/trials/" + id + "/counters?" + ALL).status());
    }

    private String defined(Map<String, Object> trial) throws Exception {
        var told = evaluation().post("/api/trials", trial).must(201).json();
        var id = told.get("id").asString();
        var begun = System.nanoTime();
        await(id);
        proof.figure("counted after seconds", "%.1f".formatted((System.nanoTime() - begun) / 1e9));
        return id;
    }

    private void await(String id) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var reply = evaluation().get("/api/trials/" + id);
            if (reply.status() == 200 && reply.json().get("complete").asBoolean()) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new IOException("not counted: " + reply.body());
            }
            Appui.pause(200);
        }
    }

    private List<JsonNode> figures(String id, String period, String by) throws IOException {
        return Json.list(evaluation()
                .get("/api/trials/" + id + "/counters?" + period + (by.isEmpty() ? "" : "&by=" + by))
                .must(200)
                .json()
                .get("rows"));
    }

    /** All rows of several questions, and of the ledger itself. */
    private Map<String, String> official(String when) throws Exception {
        var hashes = new LinkedHashMap<String, String>();
        for (var address : OFFICIAL) {
            var rows = appui.api("coordination").get(address).must(200).json().get("rows");
            hashes.put(address, rows.size() + " rows " + hash(rows.toString()));
        }
        try (var database = appui.database().as(Database.SUPERUSER)) {
            hashes.put("the ledger", String.join(" lines ", Database.rows(database, LEDGER).getFirst()));
        }
        proof.title("Official figures " + when);
        hashes.forEach(proof::figure);
        return hashes;
    }

    private static String hash(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, 16);
    }
}
