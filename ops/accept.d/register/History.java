import harness.Api;
import harness.Appui;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Line 4: history is added to in one way only, by those that store, one version at a time, and read without a gap. */
class History {
    private static final int WRITERS = 64;
    private static final int ROUNDS = 8;
    private static final Duration HELD = Duration.ofSeconds(90);
    private static final String REFUSED = "42501";

    private final Proof proof;
    private final Appui appui;
    private final Api coordination;

    private History(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
        this.coordination = appui.api("coordination");
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("history");
            try (var appui = Appui.realRegister(proof, folder)) {
                new History(proof, appui).show();
                appui.start();
                new Starts(proof, appui, folder).show();
            }
        });
    }

    private void show() throws Exception {
        historyCannotBeChanged();
        oneOfManyWritersWinsEachVersion();
        aWriterThatTakesItsTimeMakesNobodySkip();
        var log = coordination.get("/api/status").json();
        appui.stop();
        proof.title("The log afterwards, " + log);
        var check = appui.chore("check-log", "--json");
        proof.equal("check-log ends with", 0, check.status());
        proof.figure("and says", check.json());
    }

    // ---- roles of the database

    private void historyCannotBeChanged() throws Exception {
        proof.title("As the application's role");
        try (var sql = appui.database().as(Database.APPLICATION)) {
            var before = contents(sql);
            for (var table : List.of("event", "command_key", "event_type", "number_series")) {
                refused(sql, "UPDATE log.%s SET %s".formatted(table, someColumn(table)), REFUSED);
                refused(sql, "DELETE FROM log." + table, REFUSED);
                refused(sql, "TRUNCATE log." + table, REFUSED);
                refused(sql, "INSERT INTO log.%1$s SELECT * FROM log.%1$s".formatted(table), REFUSED);
                refused(sql, "COPY log.%s FROM STDIN".formatted(table), REFUSED);
                refused(sql, "ALTER TABLE log.%s DISABLE TRIGGER ALL".formatted(table), REFUSED);
                refused(sql, "DROP TABLE log." + table, REFUSED);
                refused(sql, "CREATE TRIGGER t BEFORE INSERT ON log.%s EXECUTE FUNCTION log.refuse_change()".formatted(table), REFUSED);
            }
            for (var sequence : List.of("position", "clock")) {
                refused(sql, "SELECT setval('log.%s', 1)".formatted(sequence), REFUSED);
                refused(sql, "SELECT nextval('log.%s')".formatted(sequence), REFUSED);
                refused(sql, "ALTER SEQUENCE log.%s RESTART".formatted(sequence), REFUSED);
            }
            refused(sql, "SELECT * FROM log.draw(1, NULL)", REFUSED);
            refused(sql, "CREATE OR REPLACE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'", REFUSED);
            refused(sql, "CREATE TABLE log.another (a int)", REFUSED);
            refused(sql, "SET session_replication_role = replica", REFUSED);
            refused(sql, "SET ROLE " + Database.OWNER, REFUSED);
            grantsNothing(sql);
            refused(sql, "INSERT INTO log.readable (position) VALUES (1)", "55000", REFUSED);
            refused(sql, "DELETE FROM log.readable", "55000", REFUSED);
            proof.equal("the log is what it was", before, contents(sql));
        }
        proof.title("As the owner of the tables, refused by the trigger");
        try (var sql = appui.database().as(Database.OWNER)) {
            var before = contents(sql);
            for (var table : List.of("event", "command_key", "event_type")) {
                refused(sql, "UPDATE log.%s SET %s".formatted(table, someColumn(table)), REFUSED);
                refused(sql, "DELETE FROM log." + table, REFUSED);
                refused(sql, "TRUNCATE log." + table, REFUSED);
            }
            proof.equal("the log is what it was", before, contents(sql));
        }
    }

    private static String someColumn(String table) {
        return switch (table) {
            case "event" -> "payload = '\\x'";
            case "command_key" -> "position = 1";
            case "event_type" -> "name = name || 'x'";
            default -> "last = 0";
        };
    }

    private void refused(Connection sql, String statement, String... states) throws SQLException {
        var outcome = "was done";
        try (var attempt = sql.createStatement()) {
            attempt.execute(statement);
        } catch (SQLException e) {
            outcome = e.getSQLState();
        }
        proof.check(outcome + " " + statement, List.of(states).contains(outcome));
    }

    /** PostgreSQL only warns that nothing was granted. */
    private void grantsNothing(Connection sql) throws SQLException {
        try (var attempt = sql.createStatement()) {
            attempt.execute("GRANT ALL ON log.event TO " + Database.APPLICATION);
        }
        var may = Database.one(sql, """
                SELECT string_agg(p, ', ')
                  FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS p
                 WHERE has_table_privilege('log.event', p)
                """);
        proof.equal("what it may do to log.event after GRANT ALL to itself, besides reading", null, may);
    }

    private static String contents(Connection sql) throws SQLException {
        return Database.one(sql, """
                SELECT concat_ws(' ',
                         (SELECT count(*) || ' events ' || md5(string_agg(md5(e::text), '' ORDER BY position)) FROM log.event e),
                         (SELECT count(*) || ' keys ' || md5(string_agg(md5(k::text), '' ORDER BY key)) FROM log.command_key k))
                """);
    }

    // ---- one version, one winner

    private record Attempt(String key, Map<String, Object> body, Api.Reply reply) {}

    private void oneOfManyWritersWinsEachVersion() throws Exception {
        proof.title(WRITERS + " writers with If-Match on one request, " + ROUNDS + " rounds");
        var created = create();
        var path = "/api/support-requests/" + created.get("id").asString() + "/notes";
        var version = created.get("version").asInt();
        var winners = new ArrayList<Map.Entry<Integer, Attempt>>();
        for (var round = 1; round <= ROUNDS; round++) {
            var attempts = allAtOnce(path, version);
            var outcomes = attempts.stream()
                    .collect(Collectors.groupingBy(
                            a -> (a.reply().status() + " " + a.reply().code()).strip(), TreeMap::new, Collectors.counting()));
            proof.equal(
                    "version " + version,
                    new TreeMap<>(Map.of("200", 1L, "409 stale", WRITERS - 1L)),
                    outcomes);
            var winner = attempts.stream()
                    .filter(a -> a.reply().status() == 200)
                    .findFirst()
                    .orElseThrow();
            winners.add(Map.entry(version, winner));
            proof.equal("the winner's version", version + 1, winner.reply().json().get("version").asInt());
            version++;
        }
        for (var won : winners) {
            var again = coordination.post(path, won.getValue().body(), "Idempotency-Key", won.getValue().key(), "If-Match", "\"" + won.getKey() + "\"");
            proof.equal(
                    "retry of the winner of version " + won.getKey() + ", while the request is at " + version,
                    "200 " + won.getValue().reply().json(),
                    again.status() + " " + again.json());
        }
        var other = coordination.post(path, Map.of("text", "Autre chose"), "Idempotency-Key", winners.getFirst().getValue().key());
        proof.equal("a winner's key with other content", "409 idempotency-key-reused", other.status() + " " + other.code());
        var events = coordination
                .get("/api/support-requests/" + created.get("id").asString() + "/events")
                .must(200);
        proof.equal("versions of the stream", IntStream.rangeClosed(1, version).boxed().toList(), versions(events));
    }

    private static List<Integer> versions(Api.Reply events) {
        var body = events.body();
        var rows = body.startsWith("[") || body.startsWith("{\"rows\"")
                ? Json.list(events.json().has("rows") ? events.json().get("rows") : events.json())
                : body.lines().filter(line -> !line.isBlank()).map(Json::read).toList();
        return rows.stream().map(event -> event.get("version").asInt()).toList();
    }

    private List<Attempt> allAtOnce(String path, int version) throws Exception {
        var attempts = Collections.synchronizedList(new ArrayList<Attempt>());
        var start = new CyclicBarrier(WRITERS);
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (var i = 0; i < WRITERS; i++) {
                var key = UUID.randomUUID().toString();
                Map<String, Object> body = Map.of("text", "Noté par " + i + " sur la version " + version);
                threads.submit(() -> {
                    start.await();
                    return attempts.add(new Attempt(
                            key, body, coordination.post(path, body, "Idempotency-Key", key, "If-Match", "\"" + version + "\"")));
                });
            }
        }
        if (attempts.size() != WRITERS) {
            throw new IllegalStateException("only " + attempts.size() + " of " + WRITERS + " got an answer");
        }
        return attempts;
    }

    private tools.jackson.databind.JsonNode create() throws IOException {
        return coordination.post("/api/support-requests", creation()).must(201).json();
    }

    private static Map<String, Object> creation() {
        return Json.object(
                "centre", "BRE",
                "receivedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "channel", "PHONE",
                "sector", "EMS",
                "themes", List.of("GEA"),
                "question", "Combien de temps isoler ?");
    }

    // ---- a position drawn now, committed in 90 s

    /** What the other writers were told, and what the reader was given, in order. */
    private final class Traffic {
        final Set<Long> written = Collections.newSetFromMap(new java.util.concurrent.ConcurrentHashMap<>());
        final ConcurrentLinkedQueue<Long> read = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();
        volatile boolean writing = true;
        volatile boolean reading = true;

        void write() {
            while (writing) {
                try {
                    var created = coordination.post("/api/support-requests", creation()).must(201).json();
                    written.add(created.get("position").asLong());
                } catch (IOException | RuntimeException e) {
                    broken.add(String.valueOf(e.getMessage()));
                }
                Appui.pause(150);
            }
        }

        void read(long after) {
            var at = after;
            while (reading) {
                try {
                    for (var event : coordination.events(at, 500, "")) {
                        at = event.get("position").asLong();
                        read.add(at);
                    }
                } catch (IOException | RuntimeException e) {
                    broken.add(String.valueOf(e.getMessage()));
                }
                Appui.pause(100);
            }
        }

        long lastRead() {
            return read.stream().reduce((_, last) -> last).orElse(0L);
        }
    }

    private void aWriterThatTakesItsTimeMakesNobodySkip() throws Exception {
        proof.title("A transaction held open for %d s between drawing a position and committing".formatted(HELD.toSeconds()));
        var account = UUID.fromString(coordination.events(0, 200, "").stream()
                .map(event -> event.get("metadata").path("actor").asString(""))
                .filter(actor -> !actor.isEmpty())
                .findFirst()
                .orElseThrow());
        var held = create();
        var abandoned = create();
        var begun = coordination.get("/api/status").json().get("position").asLong();
        var today = countedToday(begun);
        var traffic = new Traffic();
        try (var threads = Executors.newFixedThreadPool(5);
                var slow = appui.database().as(Database.APPLICATION);
                var fickle = appui.database().as(Database.APPLICATION)) {
            for (var i = 0; i < 4; i++) {
                threads.submit(traffic::write);
            }
            threads.submit(() -> traffic.read(begun));
            Appui.pause(2000);

            var lost = draw(fickle, abandoned.get("id").asString(), account);
            var hole = draw(slow, held.get("id").asString(), account);
            proof.figure("position drawn by a writer that will commit late", hole);
            proof.figure("position drawn by a writer that will roll back", lost);
            var since = System.nanoTime();
            var seenPast = 0;
            while (System.nanoTime() - since < HELD.toNanos()) {
                Appui.pause(500);
                seenPast += traffic.lastRead() >= hole ? 1 : 0;
                var status = coordination.get("/api/status").json().get("position").asLong();
                seenPast += status >= hole ? 1 : 0;
            }
            proof.equal("times that a reader was past the hole before it was settled", 0, seenPast);
            var waiting = traffic.written.stream().filter(position -> position > hole).count();
            proof.check("others went on meanwhile: " + waiting + " commands acknowledged behind the hole", waiting > 100);
            var behind = coordination.get("/api/counters?from=2020-01-01&to=2020-06-30&minPosition="
                    + traffic.written.stream().max(Long::compare).orElseThrow());
            proof.equal("a view asked for what lies behind it", "503 with Retry-After",
                    behind.status() + (behind.header("Retry-After").isEmpty() ? "" : " with Retry-After"));

            fickle.rollback();
            slow.commit();
            traffic.writing = false;
            var committed = System.nanoTime();
            var last = awaitReader(traffic, hole);
            proof.figure("seconds from the commit to the reader's having all", "%.2f".formatted((System.nanoTime() - committed) / 1e9));
            traffic.reading = false;
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
            readersHaveAll(traffic, hole, lost, begun, last, today);
        }
    }

    private long awaitReader(Traffic traffic, long hole) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Appui.pause(1000);
        var last = Math.max(hole, traffic.written.stream().max(Long::compare).orElseThrow());
        while (traffic.lastRead() < last && System.nanoTime() < deadline) {
            Appui.pause(20);
        }
        return last;
    }

    private void readersHaveAll(Traffic traffic, long hole, long lost, long begun, long last, long today) throws Exception {
        var read = List.copyOf(traffic.read);
        var there = new ArrayList<Long>();
        try (var sql = appui.database().as(Database.APPLICATION)) {
            Database.rows(sql, "SELECT position FROM log.event WHERE position > ?::bigint AND position <= ?::bigint ORDER BY position", begun, last)
                    .forEach(row -> there.add(Long.valueOf(row.getFirst())));
        }
        proof.equal("breakdowns of the writers and the reader", List.of(), List.copyOf(traffic.broken));
        proof.check("/api/events gave all %d events of the log, once, in order".formatted(there.size()),
                read.subList(0, Math.min(there.size(), read.size())).equals(there));
        proof.check("among them the late one, " + hole, read.contains(hole));
        proof.check("and not the one that was rolled back, " + lost, !read.contains(lost) && !there.contains(lost));
        proof.check("all %d acknowledged ones are among them".formatted(traffic.written.size()),
                new HashSet<>(read).containsAll(traffic.written));

        proof.equal("the counters' view", today + traffic.written.size(), countedToday(last));
        var audited = coordination.allRows("/api/audit?minPosition=" + last + "&" + aroundToday()).stream()
                .map(row -> row.get("position").asLong())
                .filter(position -> position > begun && position <= last)
                .sorted()
                .toList();
        proof.check("the audit's view has the same %d positions".formatted(there.size()), audited.equals(there));
    }

    /** Calls the append function in a transaction that is left open. @return the position it drew */
    private long draw(Connection sql, String stream, UUID account) throws SQLException {
        sql.setAutoCommit(false);
        try (var settings = sql.createStatement()) {
            settings.execute("SET statement_timeout = 0");
            settings.execute("SET idle_in_transaction_session_timeout = 0");
        }
        var metadata = Json.write(Json.object(
                "actor", account.toString(),
                "role", "COORDINATOR",
                "origin", "API",
                "correlation", UUID.randomUUID().toString(),
                "causation", UUID.randomUUID().toString()));
        var payload = Json.write(Json.object(
                "id", stream,
                "to", account.toString(),
                "occurredAt", Instant.now().truncatedTo(ChronoUnit.MICROS).toString()));
        return Long.parseLong(Database.one(sql, """
                SELECT last_position
                  FROM log.append(
                         ARRAY[?::uuid], ARRAY[2], ARRAY[?::uuid],
                         ARRAY[(SELECT number FROM log.event_type WHERE name = 'support-request.assigned')], ARRAY[1::smallint],
                         ARRAY[convert_to(?, 'UTF8')], ARRAY[convert_to(?, 'UTF8')], NULL,
                         ?::uuid, ?::uuid, '/held', ?::uuid, false, '\\x00'::bytea, NULL)
                """, stream, UUID.randomUUID(), metadata, payload, UUID.randomUUID(), account, stream));
    }

    private long countedToday(long minPosition) throws IOException {
        return coordination
                .get("/api/counters?measure=SUPPORT_REQUESTS&minPosition=" + minPosition + "&" + aroundToday())
                .must(200)
                .json()
                .get("rows")
                .get(0)
                .get("count")
                .asLong();
    }

    private static String aroundToday() {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
        return "from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
    }
}
