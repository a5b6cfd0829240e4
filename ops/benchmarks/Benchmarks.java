import harness.Api;
import harness.Appui;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import harness.Times;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * What the register does beside what its disk and its database can do, measured in one run on the same data folder: only the
 * ratios travel to other machines.
 */
class Benchmarks {
    private static final List<Integer> CLIENTS = List.of(1, 8, 64);
    private static final int LAGS = 300;

    private static final String BENCH_TABLE = """
            CREATE SCHEMA bench;
            CREATE SEQUENCE bench.position;
            CREATE TABLE bench.event (
                position bigint PRIMARY KEY DEFAULT nextval('bench.position'), stream uuid NOT NULL, version integer NOT NULL,
                event_id uuid NOT NULL, type smallint NOT NULL, revision smallint NOT NULL, recorded_at timestamptz NOT NULL,
                metadata bytea NOT NULL, payload bytea NOT NULL, UNIQUE (stream, version));
            ALTER TABLE bench.event ALTER COLUMN payload SET STORAGE EXTERNAL;
            """;

    private static final String BENCH_INSERT = """
            INSERT INTO bench.event (stream, version, event_id, type, revision, recorded_at, metadata, payload)
            VALUES (gen_random_uuid(), 1, gen_random_uuid(), 20, 1, clock_timestamp(),
                    decode(repeat('6d', 220), 'hex'), decode(repeat('70', 800), 'hex'));
            """;

    private final Proof proof;
    private final Path tools;
    private final int seconds;
    private final Map<String, String> figures = new LinkedHashMap<>();

    Benchmarks(Proof proof, Path tools, int seconds) {
        this.proof = proof;
        this.tools = tools;
        this.seconds = seconds;
    }

    public static void main(String... arguments) {
        var seconds = arguments.length > 2 && arguments[1].equals("--seconds") ? Integer.parseInt(arguments[2]) : 10;
        Proof.of(proof -> new Benchmarks(proof, Path.of(arguments[0]), seconds).run());
    }

    private void run() throws Exception {
        var folder = House.temporaryFolder("benchmarks");
        try (var appui = Appui.realRegister(proof, folder)) {
            proof.title("The disk");
            var flushes = flushes(appui.data());
            note("fdatasync, 8 KiB, by pg_test_fsync", "%.0f per s".formatted(flushes));

            proof.title("PostgreSQL alone: one row of our shape per transaction, by pgbench");
            var alone = new LinkedHashMap<Integer, Double>();
            prepareBench(appui.database());
            for (var clients : CLIENTS) {
                alone.put(clients, inserts(appui.database(), folder, clients));
                note("inserts, " + clients + " clients", "%.0f per s".formatted(alone.get(clients)));
            }

            proof.title("The register: durable creations over HTTP, each with its answer and closing (three events)");
            create(appui.api("permanence"), 4, 3);
            for (var clients : CLIENTS) {
                var took = create(appui.api("permanence"), clients, seconds);
                var rate = took.size() / (double) seconds;
                note(
                        "commands, " + clients + " concurrent",
                        "%.0f per s, p50 %.1f ms, p99 %.1f ms".formatted(rate, took.at(0.5), took.at(0.99)));
                note(
                        "commands / pgbench inserts, " + clients + " concurrent",
                        "%.2f (%.2f counting events)".formatted(rate / alone.get(clients), 3 * rate / alone.get(clients)));
                note("commands / fdatasync, " + clients + " concurrent", "%.2f".formatted(rate / flushes));
            }

            proof.title("From the answer of a command to its figure");
            lag(appui.api("permanence"));

            proof.title("Reading all of it");
            var copied = copyOut(appui.database());
            note("COPY of the log, in order", "%.0f rows per s".formatted(copied));
            appui.stop();
            var rebuilt = appui.chore("rebuild", "--json").mustSucceed().json();
            var events = rebuilt.get("events").asLong();
            var rate = rebuilt.get("eventsPerSecond").asDouble();
            note("rebuild of all views", "%.0f events per s (%d events)".formatted(rate, events));
            note("rebuild / COPY", "%.3f".formatted(rate / copied));
            proof.check("every measure was taken", figures.size() >= 16 && rate > 0);
        }
        write();
    }

    private void note(String what, String value) {
        figures.put(what, value);
        proof.figure(what, value);
    }

    private double flushes(Path data) throws Exception {
        var printed = House.call(
                        Map.of(),
                        tools.resolve("pg_test_fsync").toString(),
                        "-s",
                        "2",
                        "-f",
                        data.resolve("fsync-test").toString())
                .output();
        var found = Pattern.compile("fdatasync\\s+([0-9.]+) ops/sec").matcher(printed);
        if (!found.find()) {
            throw new IllegalStateException("no fdatasync in:\n" + printed);
        }
        return Double.parseDouble(found.group(1));
    }

    private static void prepareBench(Database database) throws Exception {
        try (var superuser = database.as(Database.SUPERUSER);
                var statement = superuser.createStatement()) {
            statement.execute(BENCH_TABLE);
        }
    }

    private double inserts(Database database, Path folder, int clients) throws Exception {
        var script = Files.writeString(folder.resolve("insert.sql"), BENCH_INSERT);
        var printed = House.call(
                        Map.of("PGPASSWORD", database.password(Database.SUPERUSER)),
                        tools.resolve("pgbench").toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=" + Math.min(2, clients),
                        "--time=" + seconds,
                        "--file=" + script,
                        "--host=127.0.0.1",
                        "--port=" + database.port(),
                        "--username=" + Database.SUPERUSER,
                        "appui")
                .mustSucceed()
                .output();
        var found = Pattern.compile("tps = ([0-9.]+)").matcher(printed);
        if (!found.find()) {
            throw new IllegalStateException("no tps in:\n" + printed);
        }
        return Double.parseDouble(found.group(1));
    }

    /** Concurrent creations for some seconds. @return milliseconds of each that was acknowledged */
    private static Times create(Api hotline, int clients, int seconds) throws Exception {
        var took = new Times();
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var failed = new AtomicLong();
        var done = new CountDownLatch(clients);
        for (var i = 0; i < clients; i++) {
            Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() < end) {
                        var begun = System.nanoTime();
                        hotline.post("/api/support-requests", request(), "Idempotency-Key", key()).must(201);
                        took.add((System.nanoTime() - begun) / 1e6);
                    }
                } catch (Exception e) {
                    failed.incrementAndGet();
                    System.out.println("       " + e.getMessage());
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " writers failed");
        }
        return took;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Object request() {
        return Json.object(
                "centre", "ARA",
                "receivedAt", "2026-03-02T09:30:00+01:00",
                "channel", "PHONE",
                "sector", "EMS",
                "themes", List.of("GEA", "PPE"),
                "facility", Json.object("finess", "690000013", "name", "EHPAD de mesure", "city", "Lyon", "department", "69"),
                "requester", Json.object("name", "Personne Mesurée", "function", "IDE", "phone", "01 99 00 00 00"),
                "question", "Trois résidents ont des vomissements depuis hier soir ; quelles précautions au repas ?",
                "answer", "Précautions contact, repas en chambre, désinfection des surfaces deux fois par jour.",
                "outcome", "ORAL_ADVICE",
                "durationMinutes", 10);
    }

    private void lag(Api hotline) throws Exception {
        var figure = "/api/counters?from=2026-03-01&to=2026-03-31&measure=SUPPORT_REQUESTS";
        var waited = new Times();
        var plain = new Times();
        var difference = new ArrayList<Double>();
        for (var i = 0; i < LAGS; i++) {
            var position = hotline.post("/api/support-requests", request(), "Idempotency-Key", key())
                    .must(201)
                    .json()
                    .get("position")
                    .asLong();
            var asked = System.nanoTime();
            hotline.get(figure + "&minPosition=" + position).must(200);
            var answered = System.nanoTime();
            hotline.get(figure).must(200);
            var again = System.nanoTime();
            waited.add((answered - asked) / 1e6);
            plain.add((again - answered) / 1e6);
            difference.add(((answered - asked) - (again - answered)) / 1e6);
        }
        note(
                "GET with minPosition of the command just answered",
                "p50 %.1f ms, p99 %.1f ms".formatted(waited.at(0.5), waited.at(0.99)));
        note("the same GET without waiting", "p50 %.1f ms, p99 %.1f ms".formatted(plain.at(0.5), plain.at(0.99)));
        var lags = new Times();
        difference.forEach(value -> lags.add(Math.max(0, value)));
        note("projection lag (the difference)", "p50 %.1f ms, p99 %.1f ms".formatted(lags.at(0.5), lags.at(0.99)));
    }

    private static double copyOut(Database database) throws Exception {
        try (var application = database.as(Database.APPLICATION)) {
            var copy = application.unwrap(PGConnection.class).getCopyAPI();
            var begun = System.nanoTime();
            var rows = copy.copyOut(
                    "COPY (SELECT * FROM log.event ORDER BY position) TO STDOUT (FORMAT binary)",
                    OutputStream.nullOutputStream());
            return rows / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private void write() throws Exception {
        var page = new StringBuilder("""
                # Benchmarks

                Written by `ops/benchmarks/run`: all figures of one table come from one run on one data folder, durable settings on,
                client and server sharing the machine. Compare ratios, not absolute figures.

                **%s** · %s · %d processors · %d GiB · kernel %s

                | measure | figure |
                |---|---|
                """.formatted(
                        LocalDate.now(),
                        cpu(),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        System.getProperty("os.version")));
        figures.forEach((what, value) -> page.append("| %s | %s |\n".formatted(what, value)));
        Files.writeString(House.ROOT.resolve("docs").resolve("benchmarks.md"), page);
    }

    private static String cpu() throws Exception {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse("processor unknown");
    }

    private static long memory() throws Exception {
        return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 / 1024)
                .findFirst()
                .orElse(0);
    }
}
