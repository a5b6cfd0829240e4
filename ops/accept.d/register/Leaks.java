import harness.Api;
import harness.Appui;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import harness.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Line 5: searches with names, refused inserts, conflicts and broken requests are provoked with the demonstration's own names
 * and texts; then the bytes of log, keys, log files, terminal output and metrics are searched for every one of them.
 */
class Leaks {
    private static final String ENTRY = "/api/support-requests";

    private final Proof proof;
    private final Appui appui;
    private final Set<String> sought = new LinkedHashSet<>();
    private final Map<Integer, Integer> statuses = new HashMap<>();

    private Leaks(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("leaks");
            try (var appui = Appui.demonstration(proof, folder, "full")) {
                appui.start();
                new Leaks(proof, appui).run();
            }
        });
    }

    private void run() throws Exception {
        var strings = House.call(Map.of(), "ops/appui", "demo-strings").mustSucceed().output();
        strings.lines().filter(line -> line.length() >= 12).forEach(sought::add);
        proof.figure("names, phones, addresses and sentences of the demonstration", sought.size());
        proof.check("there is something to look for", sought.size() > 10_000);

        var cases = appui.api("permanence")
                .get(ENTRY + "?limit=40&from=2020-03-01&to=2020-04-30")
                .must(200)
                .json()
                .get("rows");
        var files = new ArrayList<JsonNode>();
        for (var row : cases) {
            files.add(appui.api("permanence")
                    .get(ENTRY + "/" + row.get("id").asString())
                    .must(200)
                    .json());
        }
        proof.title("Errors are provoked with them");
        for (var file : files) {
            provoke(file);
        }
        proof.figure("answers by status", new java.util.TreeMap<>(statuses));
        proof.check("no breakdown", statuses.keySet().stream().allMatch(status -> status < 500));
        proof.check("refusals of several kinds", statuses.keySet().containsAll(Set.of(400, 404, 409)));

        proof.title("They are looked for, byte by byte");
        var finder = new Finder(sought);
        try (var log = appui.database().as(Database.SUPERUSER);
                var keys = appui.database().keys()) {
            none("table log.event", rows(log, finder, "SELECT metadata, payload FROM log.event"));
            none("table log.command_key", rows(log, finder, "SELECT convert_to(t::text, 'UTF8') FROM log.command_key t"));
            none("table log.number_series", rows(log, finder, "SELECT convert_to(t::text, 'UTF8') FROM log.number_series t"));
            none("table vault.sealing_key", rows(keys, finder, "SELECT convert_to(t::text, 'UTF8') FROM vault.sealing_key t"));
            none("key table's wrapped keys", rows(keys, finder, "SELECT wrapped FROM vault.sealing_key"));
            none("views without text", rows(log, finder, """
                    SELECT convert_to(t::text, 'UTF8') FROM view.ledger t
                    UNION ALL SELECT convert_to(t::text, 'UTF8') FROM view.audit t
                    UNION ALL SELECT convert_to(t::text, 'UTF8') FROM view.counted_case t
                    """));
        }
        none("metrics", finder.in(appui.machine("/actuator/prometheus").body().getBytes(StandardCharsets.UTF_8)));
        none("terminal output", finder.in(appui.output().getBytes(StandardCharsets.UTF_8)));
        for (var file : logFiles()) {
            none(appui.data().relativize(file).toString(), finder.in(Files.readAllBytes(file)));
        }
        try (var log = appui.database().as(Database.SUPERUSER)) {
            var found = rows(log, finder, "SELECT convert_to(question, 'UTF8') FROM view.support_request LIMIT 2000");
            proof.check("the search does find them where a list needs them (" + found.size() + " in one view)", !found.isEmpty());
        }

        proof.title("Those allowed read them");
        readable(files.getFirst());
    }

    /** Everything that this file holds in seals is sent where it does not belong. */
    private void provoke(JsonNode file) throws IOException {
        var id = file.get("id").asString();
        var question = file.get("question").asString();
        var requester = file.path("requester");
        var name = requester.path("name").asString("");
        var phone = requester.path("phone").asString("");
        var own = appui.api("permanence");
        for (var text : List.of(name, phone, question)) {
            if (text.isEmpty()) {
                continue;
            }
            var encoded = Api.encode(text);
            for (var who : List.of("permanence", "permanence.idf", "coordination", "evaluation", "liaison")) {
                count(appui.api(who).get(ENTRY + "?q=" + encoded));
            }
            count(own.get(ENTRY + "?" + encoded + "=1"));
            count(own.get(ENTRY + "?status=" + encoded));
            count(own.get(ENTRY + "?cursor=" + encoded));
            count(own.get(ENTRY + "/" + encoded.replace("+", "%20")));
            count(own.get("/api/audit?case=" + encoded));
            count(own.get("/api/counters?from=" + encoded + "&to=2020-01-01"));
            for (var field : List.of("centre", "receivedAt", "channel", "sector", "id", "durationMinutes", "framework")) {
                count(own.post(ENTRY, with(question, field, text)));
            }
            count(own.post(ENTRY, "{\"question\":\"" + text));
            count(own.post(ENTRY, text));
            count(own.post(ENTRY, with(question, text, text)));
            count(own.post(ENTRY + "/" + id + "/closures", Json.object("outcome", text)));
            count(own.post(ENTRY + "/" + id + "/assignments", Json.object("to", text)));
            count(own.post(ENTRY, with(question, "question", text.repeat(1 + 20_001 / text.length()))));
            count(own.post(ENTRY, with(question, "facility", Json.object("finess", text))));
            count(own.post(ENTRY, with(question, "occurredAt", "2199-01-01T00:00:00Z")));
            count(own.post(ENTRY + "/" + id + "/notes", Json.object("text", text), "If-Match", "\"999\""));
            count(own.post(ENTRY + "/" + id + "/notes", Json.object("text", text), "If-Match", text.replaceAll("[^ -~]", "")));
            count(own.post(ENTRY + "/" + id + "/notes", Json.object("text", text), "Idempotency-Key", text.replaceAll("[^ -~]", "")));
            count(appui.api(text.replaceAll("[^ -~]", "x"), text).get(ENTRY));
        }
        conflict(own, id, question);
    }

    /** One key with two contents, one id with two contents. */
    private void conflict(Api own, String id, String question) throws IOException {
        var key = UUID.randomUUID().toString();
        count(own.post(ENTRY + "/" + id + "/notes", Json.object("text", question), "Idempotency-Key", key));
        count(own.post(ENTRY + "/" + id + "/notes", Json.object("text", question + " !"), "Idempotency-Key", key));
        count(own.post(ENTRY, with(question, "id", id)));
    }

    private static Object with(String question, String field, Object value) {
        var body = new HashMap<String, Object>(Map.of(
                "centre", "ARA",
                "receivedAt", "2020-03-02T09:30:00+01:00",
                "channel", "PHONE",
                "sector", "EMS",
                "themes", List.of("PPE"),
                "question", question));
        body.put(field, value);
        return body;
    }

    private void count(Api.Reply reply) {
        statuses.merge(reply.status(), 1, Integer::sum);
    }

    private void readable(JsonNode file) throws IOException {
        var page = "/demandes/" + file.get("id").asString();
        var question = file.get("question").asString();
        var shown = Visitor.read(new Visitor(appui)
                .signIn("permanence", appui.password())
                .get(page)
                .must(200)
                .body());
        proof.check("the hotline reads the question on the request's page", shown.contains(question));
        var name = file.path("requester").path("name").asString("");
        proof.check("and who asked (" + name.length() + " characters)", !name.isEmpty() && shown.contains(name));
        var masked = Visitor.read(new Visitor(appui)
                .signIn("evaluation", appui.password())
                .get(page)
                .must(200)
                .body());
        proof.check("the evaluator does not", !masked.contains(question) && !masked.contains(name));
    }

    private void none(String where, List<String> found) {
        proof.check(
                where + ": " + (found.isEmpty() ? "none" : found.size() + " found, such as " + found.getFirst()),
                found.isEmpty());
    }

    private List<String> rows(Connection connection, Finder finder, String sql) throws Exception {
        var found = new ArrayList<String>();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(2000);
            try (var row = statement.executeQuery(sql)) {
                var columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (var column = 1; column <= columns; column++) {
                        var bytes = row.getBytes(column);
                        if (bytes != null) {
                            found.addAll(finder.in(bytes));
                        }
                    }
                }
            }
        }
        connection.rollback();
        connection.setAutoCommit(true);
        return found;
    }

    private List<Path> logFiles() throws IOException {
        try (var all = Files.walk(appui.data())) {
            var logs = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/log/") || file.toString().endsWith(".log"))
                    .toList();
            proof.check("both processes have log files (" + logs.size() + ")", logs.size() >= 2);
            return logs;
        }
    }

    /** Looks for many texts at once: the first eight bytes of each lead to it. */
    private static final class Finder {
        private static final int LEAD = 8;
        private final Map<Long, List<byte[]>> byLead = new HashMap<>();

        Finder(Set<String> texts) {
            for (var text : texts) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                byLead.computeIfAbsent(lead(bytes, 0), _ -> new ArrayList<>()).add(bytes);
            }
        }

        List<String> in(byte[] bytes) {
            var found = new ArrayList<String>();
            for (var at = 0; at + LEAD <= bytes.length; at++) {
                var texts = byLead.get(lead(bytes, at));
                if (texts != null) {
                    for (var text : texts) {
                        if (matches(bytes, at, text)) {
                            found.add(new String(text, StandardCharsets.UTF_8));
                        }
                    }
                }
            }
            return found;
        }

        private static long lead(byte[] bytes, int at) {
            var lead = 0L;
            for (var i = 0; i < LEAD; i++) {
                lead = lead << 8 | bytes[at + i] & 0xff;
            }
            return lead;
        }

        private static boolean matches(byte[] bytes, int at, byte[] text) {
            return at + text.length <= bytes.length
                    && java.util.Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
        }
    }
}
