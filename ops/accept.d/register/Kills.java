import harness.Api;
import harness.Appui;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import harness.Times;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Line 3: what was acknowledged is there, once, whatever is killed; what is derived can be made again. */
class Kills {
    private static final int WRITERS = 16;
    private static final int KILLS_OF_EACH = 10;
    private static final int BETWEEN_KILLS = 150;
    private static final int RETRIED = 600;
    private static final long SEED = 2020;

    /** One command as its caller knows it. */
    private static final class Command {
        final String key = UUID.randomUUID().toString();
        final String path;
        final Map<String, Object> body;
        final int events;
        volatile Outcome outcome = Outcome.UNKNOWN;
        volatile String refusal = "";
        volatile JsonNode answer;

        Command(String path, Map<String, Object> body, int events) {
            this.path = path;
            this.body = body;
            this.events = events;
        }

        Api.Reply send(Api api) throws IOException {
            return api.post(path, body, "Idempotency-Key", key);
        }
    }

    private enum Outcome {
        OK,
        REFUSED,
        UNKNOWN
    }

    private final Proof proof;
    private final Appui appui;
    private final Api coordination;
    private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile boolean writing = true;

    private Kills(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
        this.coordination = appui.api("coordination");
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            try (var appui = Appui.demonstration(proof, House.temporaryFolder("kills"), "small")) {
                appui.start();
                new Kills(proof, appui).show();
            }
        });
    }

    private void show() throws Exception {
        var before = coordination.get("/api/status").must(200).json().get("position").asLong();
        var alreadyToday = countedToday();
        writeAndKill();
        retry();
        lookForEveryCommand(before);
        proof.equal("requests of today by the counter", alreadyToday + created(), countedToday());
        streamsHaveNoGaps();
        viewsCanBeMadeAgain();
    }

    private long countedToday() throws IOException {
        var position = coordination.get("/api/status").must(200).json().get("position").asLong();
        var days = Days.around();
        return coordination
                .get("/api/counters?measure=SUPPORT_REQUESTS&" + days + "&minPosition=" + position)
                .must(200)
                .json()
                .get("rows")
                .get(0)
                .get("count")
                .asLong();
    }

    /** The days on which this program may receive requests: a run may pass midnight. */
    private static final class Days {
        private static final Instant BEGUN = Instant.now();

        static String around() {
            var zone = java.time.ZoneId.of("Europe/Paris");
            var first = java.time.LocalDate.ofInstant(BEGUN, zone);
            return "from=" + first.minusDays(1) + "&to=" + first.plusDays(1);
        }
    }

    private long created() {
        return commands.stream()
                .filter(command -> command.outcome == Outcome.OK && command.path.equals("/api/support-requests"))
                .count();
    }

    // ---- writing, and being killed

    private void writeAndKill() throws Exception {
        proof.title(WRITERS + " writers; SIGKILL to the JVM and to PostgreSQL in turn");
        var writers = Executors.newFixedThreadPool(WRITERS);
        for (var i = 0; i < WRITERS; i++) {
            var random = new Random(SEED + i);
            writers.submit(() -> write(random));
        }
        var afterJvm = new Times();
        var readyAfterJvm = new Times();
        var afterPostgres = new Times();
        var otherPostmasters = 0;
        for (var i = 0; i < KILLS_OF_EACH; i++) {
            awaitAcknowledged(BETWEEN_KILLS);
            var since = System.nanoTime();
            appui.kill();
            readyAfterJvm.add(appui.start());
            awaitAcknowledged(1);
            afterJvm.add(seconds(since));

            awaitAcknowledged(BETWEEN_KILLS);
            var jvm = appui.pid();
            since = System.nanoTime();
            var killed = appui.killPostgres();
            awaitAnotherPostmaster(killed);
            awaitAcknowledgedSentFromNow();
            afterPostgres.add(seconds(since));
            appui.awaitReady(Duration.ofMinutes(2));
            otherPostmasters += appui.database().pid() != killed && appui.pid() == jvm ? 1 : 0;
        }
        awaitAcknowledged(BETWEEN_KILLS);
        writing = false;
        writers.shutdown();
        proof.check("all writers end", writers.awaitTermination(2, TimeUnit.MINUTES));
        proof.equal("JVM killed, started by a plain ops/run on the same data, ready", KILLS_OF_EACH, readyAfterJvm.size());
        proof.equal("PostgreSQL killed, restarted by the application, taking commands", KILLS_OF_EACH, otherPostmasters);
        proof.figure("from ops/run to ready, least / median / greatest", readyAfterJvm.leastMedianGreatest("s"));
        proof.figure("from the JVM's kill to the next acknowledged command", afterJvm.leastMedianGreatest("s"));
        proof.figure("from PostgreSQL's kill to the next acknowledged command", afterPostgres.leastMedianGreatest("s"));
        report();
    }

    private void report() throws IOException {
        var outcomes = new TreeMap<String, Integer>();
        commands.forEach(command ->
                outcomes.merge((command.outcome + " " + command.refusal).strip(), 1, Integer::sum));
        proof.figure("commands as their callers know them", outcomes);
        proof.equal("refused", 0, outcomes.keySet().stream()
                .filter(outcome -> outcome.startsWith("REFUSED"))
                .toList()
                .size());
        var breakdowns = new TreeMap<String, Integer>();
        for (var line : Files.readAllLines(appui.data().resolve("log").resolve("appui.log"))) {
            if (line.contains("answered 500")) {
                breakdowns.merge(Json.read(line).get("message").asString().lines().limit(3).toList().toString(), 1, Integer::sum);
            }
        }
        breakdowns.forEach((what, times) -> proof.figure("answered 500, " + times + " times", what));
    }

    private void awaitAcknowledged(int more) {
        var goal = acknowledged.get() + more;
        await(() -> acknowledged.get() >= goal);
    }

    /** Whatever was on its way while PostgreSQL died has been answered before this command is sent. */
    private void awaitAcknowledgedSentFromNow() {
        await(() -> {
            var command = creation(new Random());
            take(command);
            return command.outcome == Outcome.OK;
        });
    }

    private void awaitAnotherPostmaster(long killed) {
        await(() -> {
            try {
                return appui.database().pid() != killed;
            } catch (IOException | RuntimeException notYet) {
                return false;
            }
        });
    }

    private static void await(java.util.function.BooleanSupplier reached) {
        var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("nothing gets acknowledged any more");
            }
            Appui.pause(20);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** A writer changes only requests of its own, so that no command of another can be in its way. */
    private void write(Random random) {
        var mine = new ArrayList<String>();
        while (writing) {
            var command = mine.isEmpty() || random.nextInt(10) < 5
                    ? creation(random)
                    : change(mine.get(random.nextInt(mine.size())), random);
            take(command);
            if (command.outcome == Outcome.OK && command.events == 1 && command.path.equals("/api/support-requests")) {
                mine.add(command.answer.get("id").asString());
            }
            if (command.outcome != Outcome.OK) {
                Appui.pause(200);
            }
        }
    }

    /** @return whether it was sent at all: nobody listens while the JVM is away */
    private boolean take(Command command) {
        try {
            var reply = command.send(coordination);
            if (reply.status() / 100 == 2) {
                command.answer = reply.json();
                command.outcome = Outcome.OK;
                acknowledged.incrementAndGet();
            } else if (reply.status() / 100 == 4) {
                command.outcome = Outcome.REFUSED;
                command.refusal = reply.status() + " " + reply.code();
            } else {
                command.refusal = String.valueOf(reply.status());
            }
        } catch (ConnectException nobodyThere) {
            return false;
        } catch (IOException | RuntimeException broken) {
            command.refusal = "no answer";
        }
        commands.add(command);
        return true;
    }

    private static Command creation(Random random) {
        var done = random.nextInt(3) == 0;
        var own = random.nextBoolean();
        return new Command(
                "/api/support-requests",
                Json.object(
                        "id", own ? UUID.randomUUID().toString() : null,
                        "centre", List.of("ARA", "BRE", "GES", "REU").get(random.nextInt(4)),
                        "receivedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        "channel", "PHONE",
                        "sector", List.of("ES", "EMS", "VILLE").get(random.nextInt(3)),
                        "themes", List.of("SCABIES"),
                        "requester", Map.of("name", "Mme " + Long.toString(random.nextLong(), 36)),
                        "question", "Que faire ? " + random.nextLong(),
                        "answer", done ? "Isoler, traiter, prévenir. " + random.nextLong() : null,
                        "outcome", done ? "ORAL_ADVICE" : null,
                        "durationMinutes", random.nextInt(60)),
                done ? 3 : 1);
    }

    private static Command change(String id, Random random) {
        var path = "/api/support-requests/" + id;
        var words = "Dit " + random.nextLong();
        return switch (random.nextInt(3)) {
            case 0 -> new Command(path + "/notes", Map.of("text", words), 1);
            case 1 -> new Command(path + "/answers", Map.of("answer", words, "durationMinutes", 5), 1);
            default -> new Command(path + "/corrections", Map.of("question", words, "reason", "Mal compris"), 1);
        };
    }

    // ---- what has become of it

    private void retry() throws Exception {
        proof.title("Retries with the same key");
        var unknown = of(Outcome.UNKNOWN);
        var repliesToUnknown = inParallel(unknown);
        var answered = 0;
        for (var command : unknown) {
            var reply = repliesToUnknown.get(command);
            if (reply != null && reply.status() / 100 == 2) {
                command.answer = reply.json();
                command.outcome = Outcome.OK;
                answered++;
            } else if (reply != null) {
                proof.figure("not taken", reply.status() + " " + reply.body());
            }
        }
        proof.equal("unknown ones taken now, or found to have been taken", unknown.size(), answered);

        var sample = new ArrayList<>(of(Outcome.OK));
        Collections.shuffle(sample, new Random(SEED));
        var again = new ArrayList<>(sample.subList(0, Math.min(RETRIED, sample.size())));
        again.addAll(unknown);
        var same = 0;
        var replies = inParallel(again);
        for (var command : again) {
            var reply = replies.get(command);
            if (reply != null && reply.status() == 200 && reply.json().equals(command.answer)) {
                same++;
            } else {
                proof.figure("differs", (reply == null ? "no answer" : reply.status() + " " + reply.body()) + ", first " + command.answer);
            }
        }
        proof.check("at least 500 acknowledged ones are tried again: " + (again.size() - unknown.size()), again.size() - unknown.size() >= 500);
        proof.equal("200 with the first result, down to number, version and position", again.size(), same);
    }

    private List<Command> of(Outcome outcome) {
        return commands.stream().filter(command -> command.outcome == outcome).toList();
    }

    private Map<Command, Api.Reply> inParallel(List<Command> some) throws Exception {
        var replies = Collections.synchronizedMap(new HashMap<Command, Api.Reply>());
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (var command : some) {
                threads.submit(() -> {
                    try {
                        return replies.put(command, command.send(coordination));
                    } catch (IOException | RuntimeException e) {
                        System.out.println("       " + command.path + " got no answer: " + e);
                        return null;
                    }
                });
            }
        }
        return replies;
    }

    private void lookForEveryCommand(long before) throws IOException {
        proof.title("The log, read through /api/events");
        var byCommand = new HashMap<String, List<JsonNode>>();
        var ids = new HashSet<String>();
        var versions = new HashMap<String, Integer>();
        var numbers = new HashSet<String>();
        var counts = new int[3];
        var last = new AtomicLong(before);
        coordination.eachEvent(before, "", event -> {
            counts[0]++;
            counts[1] += event.get("position").asLong() > last.getAndSet(event.get("position").asLong()) ? 0 : 1;
            counts[1] += ids.add(event.get("id").asString()) ? 0 : 1;
            var stream = event.get("stream").asString();
            counts[2] += versions.merge(stream, 1, Integer::sum) == event.get("version").asInt() ? 0 : 1;
            if (event.get("type").asString().equals("support-request.opened")) {
                counts[1] += numbers.add(event.get("payload").get("number").asString()) ? 0 : 1;
            }
            byCommand
                    .computeIfAbsent(event.get("metadata").get("causation").asString(), _ -> new ArrayList<>())
                    .add(event);
        });
        proof.figure("events since the start of this run", counts[0]);
        proof.equal("positions, event ids or numbers that come twice or go back", 0, counts[1]);
        proof.equal("events that are not at the next version of their stream", 0, counts[2]);

        var ok = of(Outcome.OK);
        var once = ok.stream().filter(command -> isThereOnce(command, byCommand)).count();
        proof.equal("acknowledged commands there exactly once, all their events", ok.size(), once);
        var refused = of(Outcome.REFUSED).stream().filter(command -> byCommand.containsKey(command.key)).count();
        proof.equal("refused commands with an event", 0, refused);
        ok.forEach(command -> byCommand.remove(command.key));
        proof.equal("events of commands that nobody knows of", 0, byCommand.size());
    }

    private static boolean isThereOnce(Command command, Map<String, List<JsonNode>> byCommand) {
        var events = byCommand.getOrDefault(command.key, List.of());
        return events.size() == command.events
                && events.stream().allMatch(e -> e.get("stream").asString().equals(command.answer.get("id").asString()))
                && events.getLast().get("position").asLong() == command.answer.get("position").asLong()
                && events.getLast().get("version").asInt() == command.answer.get("version").asInt();
    }

    private void streamsHaveNoGaps() throws Exception {
        proof.title("The log, looked at through SQL and by ops/appui check-log");
        try (var sql = appui.database().as(Database.APPLICATION)) {
            var gaps = Database.one(sql, """
                    SELECT count(*)
                      FROM (SELECT FROM log.event GROUP BY stream
                            HAVING min(version) <> 1 OR max(version) <> count(*) OR count(*) <> count(DISTINCT version)) AS s
                    """);
            proof.equal("streams with gaps", 0, gaps);
            proof.figure("events, streams", Database.one(sql, "SELECT count(*) || ', ' || count(DISTINCT stream) FROM log.event"));
            proof.figure("positions drawn that nothing was stored under", Database.one(sql, "SELECT max(position) - count(*) FROM log.event"));
        }
        appui.stop();
        var check = appui.chore("check-log", "--json");
        proof.equal("check-log ends with", 0, check.status());
        proof.figure("and says", check.json());
    }

    private void viewsCanBeMadeAgain() throws Exception {
        proof.title("Views deleted and made again");
        var before = hash("as they stood");
        proof.figure("rebuild", appui.chore("rebuild", "--json").mustSucceed().json());
        proof.equal("rows as before", before, hash("made again"));
        proof.figure("rebuild, each event delivered three times", appui.chore("rebuild", "--json", "--deliveries", "3").mustSucceed().json());
        proof.equal("rows as before", before, hash("made again, three deliveries"));
    }

    private JsonNode hash(String what) throws Exception {
        var hash = appui.chore("hash", "--json").mustSucceed().json();
        proof.figure(what, hash.properties().stream()
                .map(table -> table.getKey() + " " + table.getValue().get("rows").asLong() + " rows "
                        + table.getValue().get("sha256").asString().substring(0, 8))
                .toList());
        return hash;
    }
}
