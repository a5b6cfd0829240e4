import harness.Appui;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Line 5: 2 000 lines of an extraction, 300 of them about signalements that were entered by hand before. */
class Extraction {
    private static final int ROWS = 2_000;
    private static final int KNOWN = 300;
    private static final int KILLED_AFTER = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> CENTRES = List.of("ARA", "IDF", "GES", "OCC", "REU");

    private final Proof proof;
    private final Appui appui;
    private final Random random = new Random(5);
    private final List<Integer> known = new ArrayList<>();

    private Extraction(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            try (var appui = Appui.realRegister(proof, House.temporaryFolder("extraction"))) {
                new Extraction(proof, appui).show();
            }
        });
    }

    private void show() throws Exception {
        enterByHand();
        var file = file();
        dryRun(file);
        takenInAndKilled(file);
        again(file, "The same file again");
        again(reversed(file), "The same lines in another order");
        inTheRegister();
    }

    private void enterByHand() throws IOException {
        proof.title("Entered by hand before");
        var every = ROWS / KNOWN;
        for (var n = 0; known.size() < KNOWN; n += every) {
            known.add(n);
        }
        var api = appui.api("coordination");
        for (var n : known) {
            api.post("/api/signalements", """
                            {"centre": "%s", "receivedAt": "%sT14:05:00+01:00", "origin": "%s", "externalNumber": "%s",
                             "sector": "EMS", "kind": "GEA", "cases": {"residents": 3}, "summary": "noté au téléphone"}
                            """.formatted(centre(n), day(n), origin(n), number(n)))
                    .must(201);
        }
        proof.equal("signalements", KNOWN, signalements());
    }

    private static String centre(int n) {
        return CENTRES.get(n % CENTRES.size());
    }

    private static LocalDate day(int n) {
        return LocalDate.of(2024, 1, 8).plusDays(n % 60);
    }

    private static String origin(int n) {
        return n % 3 == 0 ? "E_SIN" : "PORTAL";
    }

    private static String number(int n) {
        return "X-2024-%06d".formatted(n);
    }

    private String file() {
        var file = new StringBuilder("Origine;Numéro;Reçu le;Centre;Secteur;Nature;Critères;Nombre de cas;Personnel;Commentaire\n");
        for (var n = 0; n < ROWS; n++) {
            file.append(String.join(
                            ";",
                            origin(n).equals("E_SIN") ? "e-SIN" : "Portail",
                            number(n),
                            "%1$td/%1$tm/%1$tY".formatted(day(n)),
                            centre(n),
                            "Médico-social",
                            "IRA",
                            "2",
                            String.valueOf(4 + random.nextInt(20)),
                            String.valueOf(random.nextInt(6)),
                            "ligne " + n))
                    .append('\n');
        }
        return file.toString();
    }

    private static String reversed(String file) {
        var lines = new ArrayList<>(file.lines().toList());
        var headings = lines.removeFirst();
        return headings + "\n" + String.join("\n", lines.reversed()) + "\n";
    }

    private void dryRun(String file) throws Exception {
        proof.title("Dry run");
        appui.awaitRest(appui.api("coordination"));
        var before = appui.api("coordination").get("/api/status").must(200).json().get("position").asLong();
        counted("would be ", awaitEnd(sent(file, "dryRun=true")), ROWS - KNOWN, KNOWN, 0);
        proof.equal("events written", before, appui.api("coordination").get("/api/status").must(200).json().get("position").asLong());
    }

    private void takenInAndKilled(String file) throws Exception {
        proof.title("Taken in, the server killed in the middle");
        var id = sent(file, "mode=ALL_OR_NOTHING");
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (signalements() < KNOWN + KILLED_AFTER && System.nanoTime() < deadline) {
            Appui.pause(20);
        }
        appui.kill();
        proof.figure("start again, seconds", "%.1f".formatted(appui.start()));
        counted("", awaitEnd(id), ROWS - KNOWN, KNOWN, 0);
        proof.equal("signalements", ROWS, signalements());
    }

    private void again(String file, String title) throws Exception {
        proof.title(title);
        counted("", awaitEnd(sent(file, "mode=ALL_OR_NOTHING")), 0, 0, ROWS);
        proof.equal("signalements", ROWS, signalements());
    }

    private void counted(String mode, JsonNode told, int added, int updated, int unchanged) {
        proof.equal(mode + "created", added, told.get("added").asInt());
        proof.equal(mode + "updated", updated, told.get("updated").asInt());
        proof.equal("known and unchanged", unchanged, told.get("known").asInt());
        proof.equal("refused", 0, told.get("refused").asInt());
    }

    private void inTheRegister() throws IOException {
        proof.title("In the register");
        var api = appui.api("coordination");
        var position = api.get("/api/status").must(200).json().get("position").asLong();
        proof.equal("by the counter", ROWS, figure(api, "", position));
        proof.equal("of them of the kind that the file tells", ROWS, figure(api, "&signalementKind=IRA", position));
        var events = Json.list(api.get("/api/audit?type=signalement.corrected&limit=1000").must(200).json().get("rows"));
        proof.equal("corrections, one for each that was known", KNOWN, events.size());
    }

    private static int figure(harness.Api api, String more, long position) throws IOException {
        return api.get("/api/counters?measure=SIGNALEMENTS&from=2024-01-01&to=2024-12-31&minPosition=" + position + more)
                .must(200)
                .json()
                .get("rows")
                .get(0)
                .get("count")
                .asInt();
    }

    private String sent(String file, String query) throws IOException {
        return appui.api("coordination")
                .post("/api/imports/signalements?" + query, file, "Content-Type", "text/csv")
                .must(202)
                .json()
                .get("id")
                .asString();
    }

    private JsonNode awaitEnd(String id) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var told = appui.api("coordination").get("/api/imports/" + id).must(200).json();
            if (!told.get("state").asString().equals("RUNNING") || System.nanoTime() > deadline) {
                return told;
            }
            Appui.pause(200);
        }
    }

    private int signalements() throws IOException {
        try (var connection = appui.database().as(harness.Database.OWNER);
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM log.event WHERE type = 100")) {
            rows.next();
            return rows.getInt(1);
        } catch (Exception notYet) {
            return 0;
        }
    }
}
