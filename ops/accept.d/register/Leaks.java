import static harness.Api.encode;

import harness.Api;
import harness.Appui;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import harness.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** Line 5: after all that can go wrong, who asked and what they said is read by those allowed, and lies nowhere in clear. */
class Leaks {
    /** Typed by this program only: into errors, refused and taken commands, sign-ins. */
    private static final String NAME = "Mme Zénaïde Quartzümbriel-Poivrenoix";
    private static final String PHONE = "06 98 76 54 32 poste 4711";
    private static final String TEXT = "Le perroquet du troisième étage tousse-t-il toute la nuit ?";
    private static final List<String> OURS = List.of(NAME, PHONE, TEXT, "Quartzümbriel", "zenaide.quartzumbriel@example.invalid");

    private final Proof proof;
    private final Appui appui;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> theirs = new ArrayList<>();

    private Leaks(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("leaks");
            try (var appui = Appui.demonstration(proof, folder, "full")) {
                new Leaks(proof, appui).show();
            }
        });
    }

    private void show() throws Exception {
        var printed = House.call(Map.of(), House.ROOT.resolve("ops/appui").toString(), "demo-strings").mustSucceed();
        printed.output().lines().filter(line -> !line.isBlank()).distinct().forEach(theirs::add);
        proof.figure("names, phones, addresses and sentences of the demonstration", theirs.size());
        appui.start();
        var requests = someRequests();
        provoke(requests);
        theViewsRecover();
        whoMayReadsAndWhoMayNotDoesNot(requests);
        var metrics = appui.machine("/actuator/prometheus").must(200).body();
        var scan = scan();
        nothingLiesInTheDatabase(scan);
        appui.stop();
        nothingLiesInTheFiles(scan, metrics);
    }

    private Scan scan() {
        var strings = new LinkedHashSet<>(theirs);
        strings.addAll(OURS);
        return new Scan(strings);
    }

    /** Requests of the demonstration whose names, phones and questions are in its list, as coordination reads them. */
    private List<tools.jackson.databind.JsonNode> someRequests() throws IOException {
        var known = new HashSet<>(theirs);
        var requests = new ArrayList<tools.jackson.databind.JsonNode>();
        var coordination = appui.api("coordination");
        for (var row : coordination.get("/api/support-requests?limit=400&centre=ARA").must(200).json().get("rows")) {
            var request = coordination.get("/api/support-requests/" + row.get("id").asString()).must(200).json();
            if (known.contains(request.path("requester").path("name").asString("")) && requests.size() < 5) {
                requests.add(request);
            }
        }
        return requests;
    }

    // ---- what goes wrong

    private void provoke(List<tools.jackson.databind.JsonNode> requests) throws Exception {
        proof.title("Errors with names, phones and questions in them");
        var words = new ArrayList<>(OURS);
        words.addAll(theirs.subList(0, 40));
        for (var login : List.of("permanence", "coordination", "evaluation", "liaison", "admin")) {
            for (var word : words) {
                search(appui.api(login), word);
            }
        }
        for (var word : words) {
            count(appui.api(word.replace(":", " "), TEXT).get("/api/support-requests"));
            refusedBodies(word);
        }
        conflicts();
        pages();
        brokenDatabase();
        requests.forEach(request -> theirs.add(request.get("question").asString()));
        proof.figure("answers by status", answers);
        proof.check("errors of many kinds were provoked",
                answers.keySet().containsAll(List.of("400", "401", "403", "404", "409", "413", "422"))
                        && answers.keySet().stream().anyMatch(status -> status.startsWith("5")));
    }

    private void count(Api.Reply reply) {
        answers.merge(String.valueOf(reply.status()), 1, Integer::sum);
    }

    private void search(Api api, String word) throws IOException {
        var w = encode(word);
        for (var path : List.of(
                "/api/support-requests?q=" + w,
                "/api/support-requests?q=" + w + "&asOf=1",
                "/api/support-requests?facility=" + w,
                "/api/support-requests?sort=" + w,
                "/api/support-requests?cursor=" + w,
                "/api/support-requests?" + w + "=1",
                "/api/support-requests/" + w.replace("+", "%20"),
                "/api/counters?from=" + w + "&to=" + w,
                "/api/counters/lines?from=2020-01-01&to=2020-06-30&measure=" + w,
                "/api/audit?actor=" + w,
                "/api/audit?case=" + w,
                "/api/events?after=" + w,
                "/api/" + w.replace("+", "%20"))) {
            count(api.get(path));
        }
    }

    private void refusedBodies(String word) throws IOException {
        var permanence = appui.api("permanence");
        for (var field : List.of("id", "centre", "receivedAt", "channel", "sector", "subSector", "facility", "requester",
                "themes", "durationMinutes", "framework", "outcome", "occurredAt", word)) {
            var body = creation(word);
            body.put(field, word);
            count(permanence.post("/api/support-requests", body));
        }
        var lists = creation(word);
        lists.put("themes", List.of(word));
        count(permanence.post("/api/support-requests", lists));
        var tooLong = creation(word);
        tooLong.put("question", (word + " ").repeat(20_000 / word.length()));
        count(permanence.post("/api/support-requests", tooLong));
        tooLong.put("question", (word + " ").repeat(1_100_000 / word.length()));
        count(permanence.post("/api/support-requests", tooLong));
        count(permanence.post("/api/support-requests", "{\"question\": \"" + word + "\", \"requester\": {\"name\": \"" + word));
        count(permanence.post("/api/support-requests", "{\"question\": \"" + word + "\"} " + word));
        count(permanence.post("/api/support-requests", "\"" + word + "\""));
        count(permanence.post("/api/support-requests", creation(word), "Content-Type", "text/plain"));
        count(permanence.post("/api/support-requests", creation(word), "Idempotency-Key", ascii(word)));
        count(permanence.post("/api/support-requests", creation(word), "If-Match", ascii(word)));
        count(appui.api("evaluation").post("/api/support-requests", creation(word)));
        var elsewhere = creation(word);
        elsewhere.put("centre", "IDF");
        count(permanence.post("/api/support-requests", elsewhere));
        count(permanence.post("/api/support-requests/" + UUID.randomUUID() + "/notes", Map.of("text", word)));
    }

    private static String ascii(String word) {
        return word.replaceAll("[^ -~]", "e");
    }

    private static Map<String, Object> creation(String word) {
        return Json.object(
                "centre", "ARA",
                "receivedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "channel", "PHONE",
                "sector", "EMS",
                "requester", Json.object("name", NAME, "phone", PHONE, "email", OURS.getLast(), "function", word.substring(0, Math.min(200, word.length()))),
                "themes", List.of("SCABIES"),
                "question", TEXT + " " + word);
    }

    /** Repeats at the same moment meet each other in the database, where the second one is a duplicate key. */
    private void conflicts() throws Exception {
        var permanence = appui.api("permanence");
        for (var round = 0; round < 10; round++) {
            var id = UUID.randomUUID().toString();
            var key = UUID.randomUUID().toString();
            var together = creation("ensemble");
            together.put("id", id);
            try (var threads = Executors.newFixedThreadPool(24)) {
                for (var i = 0; i < 24; i++) {
                    var headers = i % 2 == 0 ? new String[] {"Idempotency-Key", key} : new String[0];
                    threads.submit(() -> {
                        var reply = permanence.post("/api/support-requests", together, headers);
                        synchronized (answers) {
                            count(reply);
                        }
                        return null;
                    });
                }
            }
            var other = creation("autre contenu");
            count(permanence.post("/api/support-requests", other, "Idempotency-Key", key));
            other.put("id", id);
            count(permanence.post("/api/support-requests", other));
            var notes = "/api/support-requests/" + id + "/notes";
            count(permanence.post(notes, Map.of("text", TEXT), "If-Match", "\"99\""));
            count(permanence.post("/api/support-requests/" + id + "/closures", Map.of("outcome", "NO_ACTION")));
            count(permanence.post("/api/support-requests/" + id + "/answers", Map.of("answer", TEXT + NAME)));
            count(permanence.post("/api/support-requests/" + id + "/withdrawals", Map.of("reason", TEXT + NAME)));
            count(permanence.post(notes, Map.of("text", TEXT + NAME)));
        }
    }

    private void pages() throws IOException {
        var visitor = new Visitor(appui);
        for (var word : OURS) {
            count(visitor.post("/connexion", "/connexion", "username", word, "password", TEXT));
        }
        visitor.signIn("permanence", appui.password());
        for (var word : OURS) {
            var w = encode(word);
            count(visitor.get("/demandes?q=" + w));
            count(visitor.get("/demandes?from=" + w));
            count(visitor.get("/demandes?" + w + "=1"));
            count(visitor.get("/demandes/" + w.replace("+", "%20")));
            count(visitor.get("/journal?case=" + w));
            count(visitor.get("/" + w.replace("+", "%20")));
            count(visitor.post("/permanence", "/demandes", "question", word, "requester.name", word, "receivedAt", word,
                    "facility.finess", word, "requester.email", word, "durationMinutes", word));
        }
    }

    /** The database says no, is slow, loses a process, and goes away, while names are on their way into it. */
    private void brokenDatabase() throws Exception {
        try (var sql = appui.database().as(Database.SUPERUSER)) {
            whileHolding(sql, "ALTER TABLE log.event ADD CONSTRAINT never CHECK (position < 0) NOT VALID",
                    "ALTER TABLE log.event DROP CONSTRAINT never");
            for (var view : List.of("view.support_request", "view.ledger", "view.audit")) {
                whileHolding(sql, "ALTER TABLE %s ADD CONSTRAINT never CHECK (false) NOT VALID".formatted(view),
                        "ALTER TABLE %s DROP CONSTRAINT never".formatted(view));
            }
            whileHolding(sql, "REVOKE SELECT ON view.support_request FROM " + Database.APPLICATION,
                    "GRANT SELECT ON view.support_request TO " + Database.APPLICATION);
            sql.setAutoCommit(false);
            whileHolding(sql, "LOCK TABLE view.support_request, log.command_key IN ACCESS EXCLUSIVE MODE", "COMMIT");
        }
        try (var sql = appui.database().as(Database.SUPERUSER)) {
            Database.rows(sql, """
                    SELECT pg_terminate_backend(pid)
                      FROM pg_stat_activity
                     WHERE application_name LIKE 'appui%' AND pid <> pg_backend_pid()
                    """);
        }
        busy(() -> Appui.pause(500));
        busy(this::killOneBackend);
        busy(() -> Appui.pause(3000));
        busy(() -> {
            try {
                appui.killPostgres();
            } catch (IOException e) {
                throw Api.unchecked(e);
            }
        });
        busy(() -> Appui.pause(5000));
        appui.awaitReady(Duration.ofMinutes(2));
    }

    private void killOneBackend() {
        try (var sql = appui.database().as(Database.SUPERUSER)) {
            var pid = Database.one(sql, """
                    SELECT pid FROM pg_stat_activity WHERE application_name = 'appui log' ORDER BY state_change DESC LIMIT 1
                    """);
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void whileHolding(Connection sql, String before, String after) throws Exception {
        try (var statement = sql.createStatement()) {
            statement.execute(before);
            busy(() -> Appui.pause(11_000));
            statement.execute(after);
        }
    }

    /** Names are written and searched for while something happens; failures are what this is about. */
    private void busy(Runnable meanwhile) throws Exception {
        var permanence = appui.api("permanence");
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var i = 0; i < 6; i++) {
                var searches = i % 2 == 0;
                threads.submit(() -> {
                    for (var n = 0; n < 5; n++) {
                        try {
                            var reply = searches
                                    ? permanence.get("/api/support-requests?q=" + encode(NAME))
                                    : permanence.post("/api/support-requests", creation(NAME));
                            synchronized (answers) {
                                count(reply);
                            }
                        } catch (IOException | RuntimeException broken) {
                            Appui.pause(100);
                        }
                    }
                });
            }
            meanwhile.run();
        }
    }

    private void theViewsRecover() throws IOException {
        var position = appui.api("coordination").get("/api/status").must(200).json().get("position").asLong();
        var deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        var path = "/api/support-requests?limit=1&minPosition=" + position;
        while (appui.api("coordination").get(path).status() != 200 && System.nanoTime() < deadline) {
            Appui.pause(500);
        }
        proof.equal("the views have taken in everything since", 200, appui.api("coordination").get(path).status());
    }

    // ---- who reads what

    private void whoMayReadsAndWhoMayNotDoesNot(List<tools.jackson.databind.JsonNode> requests) throws IOException {
        proof.title("The same values, read");
        proof.check("requests with a name of the list: " + requests.size(), requests.size() == 5);
        var readable = new LinkedHashMap<String, Integer>();
        var values = 0;
        for (var request : requests) {
            var id = request.get("id").asString();
            var sealed = sealed(request);
            values += sealed.size();
            for (var login : List.of("permanence", "coordination", "evaluation")) {
                var page = Visitor.read(new Visitor(appui)
                        .signIn(login, appui.password())
                        .get("/demandes/" + id)
                        .must(200)
                        .body());
                var api = appui.api(login).get("/api/support-requests/" + id).must(200).body();
                readable.merge(login + ", page", (int) sealed.stream().filter(page::contains).count(), Integer::sum);
                readable.merge(login + ", API", (int) sealed.stream().filter(value -> api.contains(inJson(value))).count(), Integer::sum);
            }
        }
        for (var login : List.of("permanence", "coordination")) {
            proof.equal("names, phones, addresses and questions read by " + login + " on the page", values, readable.get(login + ", page"));
            proof.equal("… and in the API", values, readable.get(login + ", API"));
        }
        proof.equal("read by evaluation on the page", 0, readable.get("evaluation, page"));
        proof.equal("… and in the API", 0, readable.get("evaluation, API"));
        var masked = appui.api("evaluation").get("/api/support-requests/" + requests.getFirst().get("id").asString()).json();
        proof.equal("its requester and question for evaluation", "{\"sealed\":true} {\"sealed\":true}", masked.get("requester") + " " + masked.get("question"));
        var found = appui.api("evaluation").get("/api/support-requests?q=" + encode(requests.getFirst().get("requester").get("name").asString())).must(200).json().get("rows").size();
        proof.equal("rows that evaluation finds by a name", 0, found);
    }

    private static List<String> sealed(tools.jackson.databind.JsonNode request) {
        var values = new ArrayList<>(List.of(request.get("question").asString()));
        for (var field : List.of("name", "phone", "email")) {
            var value = request.get("requester").path(field).asString("");
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    private static String inJson(String value) {
        var quoted = Json.write(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    // ---- where it must not lie

    private void nothingLiesInTheDatabase(Scan scan) throws Exception {
        proof.title("Bytes looked through for %d strings, each plain and as JSON, HTML, URL, hexadecimal and Base64".formatted(theirs.size() + OURS.size()));
        try (var sql = appui.database().as(Database.SUPERUSER);
                var keys = appui.database().keys()) {
            var seen = found(scan, rows(sql, "SELECT question || ' ' || sealed_words FROM view.support_request LIMIT 60000"));
            proof.check("the search itself works: strings found in the view that may hold them: " + seen.size(), seen.size() > 1000);
            nothingIn("the event table, as selected", scan, rows(sql, "SELECT metadata || '\\x00' || payload FROM log.event"));
            nothingIn("the command keys, as selected", scan, rows(sql, "SELECT convert_to(k::text, 'UTF8') FROM log.command_key k"));
            nothingIn("the numbers, as selected", scan, rows(sql, "SELECT convert_to(n::text, 'UTF8') FROM log.number_series n"));
            nothingIn("the ledger, as selected", scan, rows(sql, "SELECT convert_to(l::text, 'UTF8') FROM view.ledger l"));
            nothingIn("the audit view, as selected", scan, rows(sql, "SELECT convert_to(a::text, 'UTF8') FROM view.audit a"));
            nothingIn("the key table, as selected", scan, rows(keys, "SELECT convert_to(k::text, 'UTF8') FROM vault.sealing_key k"));
            nothingIn("the credentials, as selected", scan, rows(keys, "SELECT convert_to(c::text, 'UTF8') FROM vault.credential c"));
            try (var statement = sql.createStatement()) {
                statement.execute("CHECKPOINT");
            }
            nothingIn("files of the log's tables, with indexes and dead rows", scan, files(sql, "log"));
            try (var superuser = java.sql.DriverManager.getConnection(
                    appui.database().url("appui_keys"), Database.SUPERUSER, appui.database().password(Database.SUPERUSER))) {
                nothingIn("files of the vault's tables, with indexes and dead rows", scan, files(superuser, "vault"));
            }
        }
    }

    private static List<byte[]> rows(Connection connection, String query) throws SQLException {
        var rows = new ArrayList<byte[]>();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(5000);
            try (var row = statement.executeQuery(query)) {
                while (row.next()) {
                    rows.add(row.getObject(1) instanceof byte[] bytes ? bytes : row.getString(1).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        connection.setAutoCommit(true);
        return rows;
    }

    private List<byte[]> files(Connection sql, String schema) throws SQLException, IOException {
        var contents = new ArrayList<byte[]>();
        for (var row : Database.rows(sql, """
                WITH own AS (SELECT c.oid, c.reltoastrelid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                              WHERE n.nspname = ? AND c.relkind IN ('r', 'i', 'S')),
                     toast AS (SELECT reltoastrelid AS oid FROM own WHERE reltoastrelid <> 0)
                SELECT pg_relation_filepath(oid) FROM (SELECT oid FROM own UNION SELECT oid FROM toast
                       UNION SELECT indexrelid FROM pg_index JOIN toast ON toast.oid = indrelid) AS every
                """, schema)) {
            var file = appui.data().resolve("pg").resolve(row.getFirst());
            for (var part = 0; ; part++) {
                var segment = part == 0 ? file : file.resolveSibling(file.getFileName() + "." + part);
                if (Files.notExists(segment)) {
                    break;
                }
                contents.add(Files.readAllBytes(segment));
            }
        }
        return contents;
    }

    private void nothingLiesInTheFiles(Scan scan, String metrics) throws IOException {
        var logs = new ArrayList<Path>();
        try (var all = Files.walk(appui.data().resolve("log"))) {
            all.filter(Files::isRegularFile).forEach(logs::add);
        }
        proof.figure("log files", logs.stream().map(path -> path.getFileName().toString()).sorted().toList());
        var contents = new ArrayList<byte[]>();
        for (var log : logs) {
            contents.add(log.toString().endsWith(".gz") ? unpacked(log) : Files.readAllBytes(log));
        }
        var lines = contents.stream().mapToLong(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().count()).sum();
        proof.check("they hold something, errors included: " + lines + " lines",
                contents.stream().anyMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("answered 50")));
        nothingIn("log files of the application and of PostgreSQL", scan, contents);
        nothingIn("what the application wrote to its terminal", scan, List.of(appui.output().getBytes(StandardCharsets.UTF_8)));
        nothingIn("metrics", scan, List.of(metrics.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toByteArray();
        }
    }

    private void nothingIn(String what, Scan scan, List<byte[]> contents) {
        var bytes = contents.stream().mapToLong(content -> content.length).sum();
        var found = found(scan, contents);
        if (!found.isEmpty()) {
            proof.figure("found", found.stream().limit(10).toList());
        }
        proof.check("%s: %d pieces, %,d bytes, strings found: %d".formatted(what, contents.size(), bytes, found.size()),
                found.isEmpty() && bytes > 0);
    }

    private static Set<String> found(Scan scan, List<byte[]> contents) {
        var found = new LinkedHashSet<String>();
        contents.forEach(content -> found.addAll(scan.in(content)));
        return found;
    }
}
