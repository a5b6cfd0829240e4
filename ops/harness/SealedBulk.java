package harness;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many cases with texts, copied into the log in its own format and modelled on what the register wrote for one case of
 * each kind: each with a key of its own in the vault and its texts sealed under it. No signalements: each would be told
 * to officers by mail.
 */
public final class SealedBulk {
    private static final int CHUNK = 20_000;
    private static final List<String> KINDS = List.of("support-requests", "on-site-actions", "meetings", "trainings", "publications");
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

    private final Appui appui;
    private final int cases;
    private final Map<String, UUID> models;
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

    /** @param models of each kind, by the last part of its address: a case that the register itself wrote */
    public SealedBulk(Appui appui, int cases, Map<String, UUID> models) throws IOException {
        this.appui = appui;
        this.cases = cases;
        this.models = models;
        wrapping = new SecretKeySpec(Base64.getUrlDecoder().decode(appui.database().secret("key-encryption-key")), "AES");
        step = Duration.between(first, Instant.now().minus(Duration.ofDays(60))).toMillis() / cases;
    }

    /** In one transaction, so that no view begins before the others can: then one pass over the log for all of them. */
    public void write() throws Exception {
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
    }

    /** About a thousand of them, from all over. */
    public List<UUID> some() {
        return List.copyOf(some);
    }

    private Connection superuser(String database) throws Exception {
        return DriverManager.getConnection(
                appui.database().url(database), Database.SUPERUSER, appui.database().password(Database.SUPERUSER));
    }

    /** What the register itself wrote for one case of each kind. */
    private void learn(Connection log) throws Exception {
        for (var address : KINDS) {
            try (var read = log.prepareStatement("SELECT type, revision, metadata, payload FROM log.event WHERE stream = ? AND version = 1")) {
                read.setObject(1, models.get(address));
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
                .copyIn("COPY vault.sealing_key (subject, kind, wrapped) FROM STDIN", new StringReader(vault.toString()));
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
                new StringReader(rows.toString()));
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
        var template = templates.get(KINDS.get(kind));
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
                "n", base64.encodeToString(Arrays.copyOf(joined, 12)),
                "c", base64.encodeToString(Arrays.copyOfRange(joined, 12, joined.length)))));
    }

    private byte[] sealed(SecretKeySpec key, byte[] plain, String context) throws GeneralSecurityException {
        var nonce = new byte[12];
        noise.nextBytes(nonce);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        var sealed = cipher.doFinal(plain);
        var joined = Arrays.copyOf(nonce, 12 + sealed.length);
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
