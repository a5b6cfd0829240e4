import harness.Api;
import harness.Appui;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import harness.Times;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
        var seed = new Seed();
        seed.load();

        proof.title("The same fifty searches among %,d cases".formatted(cases + planted.size()));
        var times = search(ROUNDS);
        scope();
        speed(times, seed.some);
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

    // ---- a million cases

    /**
     * Events in the log's own format, made after those that the register wrote for the planted cases: each with a key of
     * its own in the vault and its texts sealed under it. No signalements: each would be told to officers by mail.
     */
    private final class Seed {
        private static final int CHUNK = 20_000;
        private static final List<String> ADDRESSES = List.of("support-requests", "on-site-actions", "meetings", "trainings", "publications");
        private static final int[] SHARES = {85, 92, 95, 98, 100};
        private static final List<String> THEMES = List.of(
                "STANDARD_PRECAUTIONS", "CONTACT_PRECAUTIONS", "PPE", "MDRO", "XDRO", "SCABIES", "IRA", "GEA", "COVID19",
                "SURFACE_DISINFECTION", "DEVICE_REPROCESSING", "WATER_LEGIONELLA", "WASTE", "LAUNDRY", "VACCINATION", "OTHER");
        private static final List<String> PLACES = List.of("EHPAD", "EHPAD", "EHPAD", "Centre hospitalier", "Clinique", "Foyer de vie", "MAS", "Résidence");
        private static final List<String> NAMES = List.of(
                "Les Tilleuls", "Les Lilas", "Saint-Joseph", "Les Cèdres", "La Roseraie", "Le Parc", "Les Mimosas", "Bellevue",
                "Les Glycines", "Sainte-Anne", "Les Jardins", "Le Verger", "Les Acacias", "Bon Accueil", "Les Cyprès", "Voltaire");
        private static final List<String> SYLLABLES = List.of(
                "ba", "be", "bo", "ca", "ce", "co", "da", "de", "do", "fa", "fe", "fo", "ga", "go", "la", "le", "lo", "ma", "me", "mo",
                "na", "ne", "no", "pa", "pe", "po", "ra", "re", "ro", "sa", "se", "so", "ta", "te", "to", "va", "ve", "vo");

        /** Centres and one region of each. */
        private static final String[][] WHERE = {
            {"ARA", "84"}, {"ARA", "84"}, {"BFC", "27"}, {"BRE", "53"}, {"CVL", "24"}, {"COR", "94"}, {"GES", "44"}, {"HDF", "32"},
            {"IDF", "11"}, {"IDF", "11"}, {"NOR", "28"}, {"NAQ", "75"}, {"OCC", "76"}, {"PDL", "52"}, {"PAC", "93"}, {"REU", "04"}
        };

        private final Random dice = new Random(5);
        private final SecureRandom noise = new SecureRandom();
        private final HexFormat hex = HexFormat.of();
        private final Map<String, Template> templates = new LinkedHashMap<>();
        private final List<String> texts = texts();
        private final List<String> towns = towns();
        private final Map<String, Integer> serials = new LinkedHashMap<>();
        private final SecretKeySpec wrapping;
        private final List<UUID> some = new ArrayList<>();
        private final Instant first = Instant.parse("2015-01-01T08:00:00Z");
        private final long step;

        private record Template(int type, int revision, byte[] metadata, ObjectNode payload) {}

        Seed() throws IOException {
            wrapping = new SecretKeySpec(Base64.getUrlDecoder().decode(appui.database().secret("key-encryption-key")), "AES");
            step = Duration.between(first, Instant.now().minus(Duration.ofDays(60))).toMillis() / cases;
        }

        /** In one transaction, so that no view begins before the others can: then one pass over the log for all of them. */
        void load() throws Exception {
            var begun = System.nanoTime();
            try (var log = superuser("appui");
                    var keys = superuser("appui_keys")) {
                learn(log);
                log.setAutoCommit(false);
                Database.one(log, "SELECT pg_current_xact_id()::text");
                for (var done = 0; done < cases; done += CHUNK) {
                    chunk(log, keys, done, Math.min(CHUNK, cases - done));
                }
                log.commit();
            }
            proof.figure("sealed and copied into the log, events per second", "%.0f".formatted(cases / ((System.nanoTime() - begun) / 1e9)));
            appui.stop();
            var rebuilt = appui.chore("rebuild", "--json").mustSucceed().json();
            proof.figure("taken in by every view in one pass, events per second", "%.0f".formatted(rebuilt.get("eventsPerSecond").asDouble()));
            proof.figure("started again, seconds", "%.1f".formatted(appui.start()));
            try (var log = superuser("appui");
                    var statement = log.createStatement()) {
                // as the database does by itself after a while
                statement.execute("VACUUM (ANALYZE) view.search, view.search_word");
                proof.figure("words of the search", Database.one(log, "SELECT count(*) FROM view.search_word"));
                proof.figure("table, indexes", Database.one(log,
                        "SELECT pg_size_pretty(pg_table_size('view.search')) || ', ' || pg_size_pretty(pg_indexes_size('view.search'))"));
                proof.equal("cases that can be searched", cases + planted.size(),
                        Integer.parseInt(Database.one(log, "SELECT count(*) FROM view.search")));
            }
        }

        private Connection superuser(String database) throws Exception {
            return java.sql.DriverManager.getConnection(
                    appui.database().url(database), Database.SUPERUSER, appui.database().password(Database.SUPERUSER));
        }

        /** What the register itself wrote for one case of each kind. */
        private void learn(Connection log) throws Exception {
            for (var address : ADDRESSES) {
                var one = planted.values().stream().filter(it -> it.address().equals(address)).findFirst().orElseThrow();
                try (var read = log.prepareStatement("SELECT type, revision, metadata, payload FROM log.event WHERE stream = ? AND version = 1")) {
                    read.setObject(1, UUID.fromString(one.id()));
                    try (var row = read.executeQuery()) {
                        row.next();
                        templates.put(address, new Template(
                                row.getInt(1), row.getInt(2), row.getBytes(3),
                                (ObjectNode) Json.read(new String(row.getBytes(4), StandardCharsets.UTF_8))));
                    }
                }
            }
        }

        private void chunk(Connection log, Connection keys, int from, int count) throws Exception {
            var vault = new StringBuilder();
            var events = new ArrayList<String>();
            for (var n = from; n < from + count; n++) {
                events.add(event(n, vault));
            }
            keys.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("COPY vault.sealing_key (subject, kind, wrapped) FROM STDIN", new java.io.StringReader(vault.toString()));
            Database.one(log, "SELECT pg_advisory_lock(4242)::text");
            var position = Long.parseLong(Database.one(log, "SELECT nextval('log.position')::text"));
            Database.one(log, "SELECT setval('log.position', " + (position + count - 1) + ")::text");
            var at = Database.one(log, """
                    SELECT (timestamptz 'epoch' + setval('log.clock', greatest(last_value,
                            floor(extract(EPOCH FROM clock_timestamp()) * 1000000)::bigint)) * interval '1 microsecond')::text
                      FROM log.clock
                    """);
            Database.one(log, "SELECT pg_advisory_unlock(4242)::text");
            var rows = new StringBuilder();
            for (var i = 0; i < count; i++) {
                rows.append(position + i).append('\t').append(events.get(i).replace("@", at)).append('\n');
            }
            log.unwrap(PGConnection.class).getCopyAPI().copyIn(
                    "COPY log.event (position, stream, version, event_id, type, revision, recorded_at, metadata, payload) FROM STDIN",
                    new java.io.StringReader(rows.toString()));
        }

        /** One row but for its position; an at sign stands for its time. */
        private String event(int n, StringBuilder vault) throws GeneralSecurityException {
            var id = new UUID(noise.nextLong(), noise.nextLong());
            var eventId = new UUID(noise.nextLong(), noise.nextLong());
            if (n % (cases / 1000 + 1) == 0) {
                some.add(id);
            }
            var key = new byte[32];
            noise.nextBytes(key);
            var name = "t:" + id;
            vault.append(id).append("\tt\t\\\\x").append(hex.formatHex(sealed(wrapping, key, name))).append('\n');
            var share = dice.nextInt(100);
            var kind = 0;
            while (share >= SHARES[kind]) {
                kind++;
            }
            var template = templates.get(ADDRESSES.get(kind));
            var payload = payload(n, id, eventId, new SecretKeySpec(key, "AES"), template, kind);
            return id + "\t1\t" + eventId + "\t" + template.type() + "\t" + template.revision() + "\t@\t\\\\x"
                    + hex.formatHex(template.metadata()) + "\t\\\\x" + hex.formatHex(payload.getBytes(StandardCharsets.UTF_8));
        }

        private String payload(int n, UUID id, UUID eventId, SecretKeySpec key, Template template, int kind) throws GeneralSecurityException {
            var at = first.plusMillis(n * step).truncatedTo(ChronoUnit.SECONDS);
            var where = WHERE[dice.nextInt(WHERE.length)];
            var payload = template.payload().deepCopy();
            payload.put("id", id.toString());
            payload.put("number", number("DARFP".charAt(kind), where[0], LocalDate.ofInstant(at, ZoneOffset.UTC).getYear()));
            payload.put("centre", where[0]);
            payload.put("region", where[1]);
            payload.remove("department");
            payload.put("occurredAt", at.toString());
            payload.putObject("facility").put("name", one(PLACES) + " " + one(NAMES)).put("city", one(towns));
            if (kind == 0) {
                payload.put("receivedAt", at.toString());
                payload.putArray("themes").add(one(THEMES));
                payload.set("question", sealed(id, eventId, key, "question", text()));
            } else {
                payload.put("doneAt", at.toString());
                payload.set("title", sealed(id, eventId, key, "title", text()));
            }
            return Json.write(payload);
        }

        private String number(char letter, String centre, int year) {
            var series = letter + "-" + centre + "-" + year;
            return series + "-%05d".formatted(serials.merge(series, 1, Integer::sum));
        }

        private JsonNode sealed(UUID id, UUID eventId, SecretKeySpec key, String field, String text) throws GeneralSecurityException {
            var name = "t:" + id;
            var joined = sealed(key, Json.write(text).getBytes(StandardCharsets.UTF_8), eventId + "/" + field + "/" + name);
            var base64 = Base64.getEncoder();
            return Json.read(Json.write(Json.object(
                    "key", name,
                    "n", base64.encodeToString(java.util.Arrays.copyOf(joined, 12)),
                    "c", base64.encodeToString(java.util.Arrays.copyOfRange(joined, 12, joined.length)))));
        }

        private byte[] sealed(SecretKeySpec key, byte[] plain, String context) throws GeneralSecurityException {
            var nonce = new byte[12];
            noise.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            var sealed = cipher.doFinal(plain);
            var joined = java.util.Arrays.copyOf(nonce, 12 + sealed.length);
            System.arraycopy(sealed, 0, joined, 12, sealed.length);
            return joined;
        }

        private String text() {
            var told = one(texts) + (dice.nextInt(3) == 0 ? " " + one(texts) : "");
            return dice.nextInt(4) == 0 ? told + " Appel de M. " + surname() + "." : told;
        }

        private String surname() {
            return (one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES)).replaceFirst("^.", "B") + "ier";
        }

        private <T> T one(List<T> some) {
            return some.get(dice.nextInt(some.size()));
        }

        private static List<String> towns() throws IOException {
            return Files.readAllLines(House.ROOT.resolve("ops/src/main/resources/demo/towns.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.substring(3).split("\\|")))
                    .map(town -> town.replaceAll(" \\d+$", ""))
                    .toList();
        }

        /** What is asked and answered in the demonstration, each alternative by itself. */
        private static List<String> texts() throws IOException {
            return Files.readAllLines(House.ROOT.resolve("ops/src/main/resources/demo/texts.txt")).stream()
                    .filter(line -> line.startsWith("Q ") || line.startsWith("A "))
                    .map(line -> line.substring(2)
                            .replaceAll("\\{([^|}]*)[^}]*}", "$1")
                            .replaceAll("#(\\d+)-\\d+", "$1")
                            .replace("<personne>", "un résident")
                            .replace("<lieu>", "en chambre")
                            .replaceAll("<[^>]*>", "l'équipe"))
                    .toList();
        }
    }
}
