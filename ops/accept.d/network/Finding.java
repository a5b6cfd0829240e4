import harness.Api;
import harness.Appui;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import harness.SealedBulk;
import harness.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Line 5: fifty searches, as people of the field type them, over a million cases that were written into the log as the
 * register writes them, sealed; what is found, by whom, and how fast beside a plain read of one row.
 */
class Finding {
    private static final int CASES = 1_000_000;
    private static final int ROUNDS = 6;
    private static final double SLOWEST_MILLIS = 300;
    private static final Path HERE = House.ROOT.resolve("ops/accept.d/network");
    private static final Pattern ASKED_NUMBER = Pattern.compile("\\{([a-z-]+)(:[a-z]+)?}");

    /** @param key what a search calls the case by */
    private record Planted(String key, String address, String id, String number) {}

    private record Asked(String who, String typed, String first) {}

    private final Proof proof;
    private final Appui appui;
    private final int cases;
    private final Map<String, Planted> planted = new LinkedHashMap<>();

    private Finding(Proof proof, Appui appui, int cases) {
        this.proof = proof;
        this.appui = appui;
        this.cases = cases;
    }

    public static void main(String... arguments) {
        var cases = arguments.length > 1 && arguments[0].equals("--cases") ? Integer.parseInt(arguments[1]) : CASES;
        Proof.of(proof -> {
            try (var appui = Appui.realRegister(proof, House.temporaryFolder("finding"))) {
                new Finding(proof, appui, cases).show();
            }
        });
    }

    private void show() throws Exception {
        plant();
        proof.title("Fifty searches while there is nothing else");
        search(1);

        proof.title("%,d cases more, older ones, written into the log".formatted(cases));
        var bulk = write();

        proof.title("The same fifty searches among %,d cases".formatted(cases + planted.size()));
        var times = search(ROUNDS);
        scope();
        speed(times, bulk.some());
    }

    // ---- the cases that are looked for

    private void plant() throws IOException {
        proof.title("Cases that are looked for, entered through the API");
        var last = 0L;
        var day = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (var line : lines("cases-to-find.csv")) {
            day = day.minus(Duration.ofDays(1));
            var made = appui.api("coordination").post("/api/" + line.get(1), body(line, day)).must(201).json();
            planted.put(line.get(0), new Planted(line.get(0), line.get(1), made.get("id").asString(), made.get("number").asString()));
            last = made.get("position").asLong();
        }
        appui.api("coordination").get("/api/search?q=essai&minPosition=" + last).must(200);
        proof.figure("entered", planted.size());
    }

    private static Map<String, Object> body(List<String> line, Instant day) {
        var more = line.get(8).strip();
        var text = line.get(9).strip();
        var facility = line.get(5).isEmpty() && line.get(7).isEmpty()
                ? null
                : Json.object("name", orNull(line.get(5)), "city", orNull(line.get(6)), "department", orNull(line.get(7)));
        var body = Json.object("centre", line.get(2), "sector", orNull(line.get(3)), "facility", facility);
        body.putAll(switch (line.get(1)) {
            case "support-requests" ->
                Json.object("receivedAt", day.toString(), "channel", "PHONE", "themes", List.of(line.get(4)), "question", text);
            case "signalements" ->
                Json.object("receivedAt", day.toString(), "origin", "PORTAL", "kind", line.get(4), "summary", text,
                        "microorganism", Json.object("label", more));
            case "on-site-actions" ->
                Json.object("occurredAt", day.toString(), "mode", "ON_SITE", "type", line.get(4), "title", text);
            case "declarations" -> Json.object("occurredAt", day.toString(), "kind", line.get(4), "source", more, "text", text);
            default -> Json.object("occurredAt", day.toString(), "kind", line.get(4), "title", text);
        });
        if (line.get(1).equals("meetings")) {
            body.put("level", "REGIONAL");
        }
        return body;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<List<String>> lines(String file) throws IOException {
        return Files.readAllLines(HERE.resolve(file)).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\\|", -1)))
                .toList();
    }

    // ---- a million cases more

    private SealedBulk write() throws Exception {
        var models = new LinkedHashMap<String, UUID>();
        planted.values().forEach(one -> models.putIfAbsent(one.address(), UUID.fromString(one.id())));
        var bulk = new SealedBulk(appui, cases, models);
        var begun = System.nanoTime();
        bulk.write();
        proof.figure("sealed and copied into the log, events per second", "%.0f".formatted(cases / ((System.nanoTime() - begun) / 1e9)));
        appui.stop();
        var rebuilt = appui.chore("rebuild", "--json").mustSucceed().json();
        proof.figure("taken in by every view in one pass, events per second", "%.0f".formatted(rebuilt.get("eventsPerSecond").asDouble()));
        proof.figure("started again, seconds", "%.1f".formatted(appui.start()));
        try (var log = appui.database().as(Database.SUPERUSER);
                var statement = log.createStatement()) {
            // as the database does by itself after a while
            statement.execute("VACUUM (ANALYZE) view.search, view.search_word");
            proof.figure("words of the search", Database.one(log, "SELECT count(*) FROM view.search_word"));
            proof.figure("table, indexes", Database.one(log,
                    "SELECT pg_size_pretty(pg_table_size('view.search')) || ', ' || pg_size_pretty(pg_indexes_size('view.search'))"));
            proof.equal("cases that can be searched", cases + planted.size(),
                    Integer.parseInt(Database.one(log, "SELECT count(*) FROM view.search")));
        }
        return bulk;
    }

    // ---- what is found

    private Times search(int rounds) throws IOException {
        var asked = lines("searches.csv").stream()
                .map(line -> new Asked(line.get(0), typed(line.get(1)), line.get(2)))
                .toList();
        var times = new Times();
        var missed = new ArrayList<String>();
        for (var round = 0; round < rounds; round++) {
            for (var one : asked) {
                var begun = System.nanoTime();
                var found = found(one.who, one.typed);
                var took = (System.nanoTime() - begun) / 1e6;
                if (round > 0 || rounds == 1) {
                    times.add(took);
                }
                if (round == rounds - 1) {
                    var first = first(found);
                    var wanted = one.first.isEmpty() ? "" : planted.get(one.first).number();
                    if (!first.equals(wanted)) {
                        missed.add("%s: %s leads to %s, not to %s".formatted(
                                one.who, one.typed, first.isEmpty() ? "nothing" : first, wanted.isEmpty() ? "nothing" : wanted + " " + one.first));
                    }
                }
            }
        }
        missed.forEach(miss -> proof.figure("missed", miss));
        proof.figure("first hits as expected", (asked.size() - missed.size()) + " of " + asked.size());
        proof.check("fifty searches, at least 48 of them with the expected first hit", asked.size() >= 50 && missed.size() <= asked.size() - 48);
        return times;
    }

    private JsonNode found(String who, String typed) throws IOException {
        return appui.api(who).get("/api/search?limit=5&q=" + Api.encode(typed)).must(200).json();
    }

    /** What the palette puts first: what was typed, then the newest. */
    private static String first(JsonNode found) {
        return hits(found)
                .max(Comparator.<JsonNode, Boolean>comparing(hit -> hit.get("exact").asBoolean())
                        .thenComparing(hit -> hit.get("day").asString()))
                .map(hit -> hit.get("number").asString())
                .orElse("");
    }

    private static Stream<JsonNode> hits(JsonNode found) {
        return found.get("groups").valueStream().flatMap(group -> group.get("rows").valueStream());
    }

    /** Puts numbers where a search has the name of a case. */
    private String typed(String written) {
        return ASKED_NUMBER.matcher(written).replaceAll(found -> {
            var number = planted.get(found.group(1)).number();
            return switch (found.group(2) == null ? "" : found.group(2)) {
                case ":short" -> number.replaceAll("-0*(\\d+)$", "-$1");
                case ":small" -> number.toLowerCase(java.util.Locale.ROOT);
                case ":spaces" -> number.replace('-', ' ');
                default -> number;
            };
        });
    }

    private void scope() throws IOException {
        proof.title("Nobody finds what lies outside the own scope");
        var outside = new LinkedHashMap<String, Integer>();
        var seen = 0;
        for (var who : List.of("permanence", "permanence.idf", "liaison", "evaluation")) {
            for (var typed : List.of("ehpad", "masque", "gale", "réunion", "visite", "résident", "A-", "2020-1", "les tilleuls")) {
                for (var hit : hits(appui.api(who).get("/api/search?limit=200&q=" + Api.encode(typed)).must(200).json()).toList()) {
                    seen++;
                    outside.merge(who, isInside(who, hit) ? 0 : 1, Integer::sum);
                }
            }
        }
        proof.figure("hits looked at", seen);
        proof.check("hits of every account were looked at", outside.size() == 4);
        outside.forEach((who, count) -> proof.equal("hits outside the scope of " + who, 0, count));
        for (var kind : List.of("SUPPORT_REQUEST", "TRAINING", "PUBLICATION", "DECLARATION")) {
            proof.equal("liaison asks for " + kind, 403, appui.api("liaison").get("/api/search?q=gale&kind=" + kind).status());
        }
        proof.equal("admin asks", 403, appui.api("admin").get("/api/search?q=gale").status());
    }

    private static boolean isInside(String who, JsonNode hit) {
        return switch (who) {
            case "permanence" -> hit.get("centre").asString().equals("ARA");
            case "permanence.idf" -> hit.get("centre").asString().equals("IDF");
            case "liaison" ->
                hit.get("region").asString().equals("84") && List.of("SIGNALEMENT", "ON_SITE_ACTION", "MEETING").contains(hit.get("kind").asString());
            default -> hit.get("excerpt").isNull() || hit.get("excerpt").path("sealed").asBoolean(false);
        };
    }

    private void speed(Times searches, List<UUID> some) throws Exception {
        proof.title("How fast, beside the plain read of one row by its primary key");
        var rows = new Times();
        var reads = new Times();
        try (var sql = appui.database().as(Database.APPLICATION);
                var read = sql.prepareStatement("SELECT number, facts, texts FROM view.search WHERE case_id = ?")) {
            for (var round = 0; round < 2; round++) {
                for (var id : some) {
                    var begun = System.nanoTime();
                    read.setObject(1, id);
                    try (var row = read.executeQuery()) {
                        row.next();
                        row.getString(3);
                    }
                    if (round > 0) {
                        rows.add((System.nanoTime() - begun) / 1e6);
                    }
                }
            }
        }
        var request = planted.get("gale-tilleuls");
        for (var i = 0; i < 220; i++) {
            var begun = System.nanoTime();
            appui.api("permanence").get("/api/" + request.address() + "/" + request.id()).must(200);
            if (i >= 20) {
                reads.add((System.nanoTime() - begun) / 1e6);
            }
        }
        tell("a row by its primary key, over JDBC", rows);
        tell("a case by its id, over HTTP", reads);
        tell("a search, over HTTP", searches);
        proof.figure("p95 of a search / of a row by its primary key", "%.0f".formatted(searches.at(0.95) / rows.at(0.95)));
        proof.check("p95 of a search is below %.0f ms".formatted(SLOWEST_MILLIS), searches.at(0.95) < SLOWEST_MILLIS);
    }

    private void tell(String what, Times times) {
        proof.figure(what, "p50 %.2f ms, p95 %.2f ms, max %.2f ms (%d)".formatted(times.at(0.5), times.at(0.95), times.at(1), times.size()));
    }
}
