import harness.Api;
import harness.Appui;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import harness.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Line 4: a file of 5 000 lines with 37 bad ones comes in once, however it is interrupted. */
class Imports {
    private static final int ROWS = 5_000;
    private static final int GOOD = 4_963;
    private static final int KILLED_AT = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern SELECT = Pattern.compile("(?s)<select[^>]*name=\"(column\\.[^\"]+)\".*?</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"(\\d+)\" selected");

    private final Proof proof;
    private final Appui appui;
    private final Path folder;
    private final RequestsFile excel = RequestsFile.of(RequestsFile.Flavour.EXCEL, ROWS, 2020);
    private final RequestsFile openData = RequestsFile.of(RequestsFile.Flavour.OPEN_DATA, ROWS, 2021);

    private Imports(Proof proof, Appui appui, Path folder) {
        this.proof = proof;
        this.appui = appui;
        this.folder = folder;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("imports");
            try (var appui = Appui.realRegister(proof, folder)) {
                new Imports(proof, appui, folder).show();
            }
        });
    }

    private void show() throws Exception {
        proof.title("Two files of invented requests");
        for (var file : List.of(excel, openData)) {
            proof.figure("lines, of them bad, said twice, bytes", List.of(file.rows(), file.bad().size(), file.repeated(), file.bytes().length));
        }
        proof.equal("lines in the file", ROWS, excel.rows());
        proof.equal("of them good", GOOD, excel.good());
        var file = Files.write(folder.resolve("demandes.csv"), excel.bytes());
        whileServedItIsRefused(file);
        appui.stop();
        nothingIsStored(file, "dry run", "--dry-run");
        nothingIsStored(file, "all or nothing", "--all-or-nothing");
        killedAndRunAgain(file);
        runAgain(file);
        appui.start();
        counted(1, excel);
        onThePage();
        counted(2, openData);
        byProgram();
    }

    // ---- the command line

    private void whileServedItIsRefused(Path file) throws Exception {
        proof.title("While a server runs on the folder");
        var refused = appui.chore("import", "support-requests", file.toString(), "--as", "coordination");
        proof.equal("exit code", 2, refused.status());
        proof.check("the page is named", refused.output().contains("/imports"));
    }

    private void nothingIsStored(Path file, String what, String option) throws Exception {
        proof.title("From the command line, " + what);
        var told = importing(file, option);
        proof.equal("exit code", 3, told.status());
        bad(told.json().get("lines"), "faults", excel);
        if (what.equals("dry run")) {
            proof.equal("would be added", GOOD, told.json().get("added").asInt());
        }
        appui.start();
        proof.equal("requests in the register", 0, requests());
        proof.equal("imports in the log", 0, events(80));
        proof.equal("imports in the tables", 0, query("SELECT count(*) FROM importing.job"));
        appui.stop();
    }

    private void killedAndRunAgain(Path file) throws Exception {
        proof.title("From the command line, killed in the middle, and again");
        var command = new ArrayList<>(List.of(House.ROOT.resolve("ops/appui").toString()));
        command.addAll(words(file, "--keep-good"));
        command.addAll(List.of("--data", appui.data().toString()));
        var process = new ProcessBuilder(command)
                .directory(House.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.out").toFile())
                .start();
        awaitRequests(KILLED_AT);
        process.destroyForcibly().waitFor();
        proof.figure("requests in the log when it was killed (SIGKILL)", requests());
        var told = importing(file, "--keep-good");
        proof.equal("exit code", 3, told.status());
        proof.equal("added, by the report", GOOD, told.json().get("added").asInt());
        proof.equal("known before", 0, told.json().get("known").asInt());
        bad(told.json().get("lines"), "faults", excel);
        proof.figure("seconds of the second run", told.json().get("seconds").asDouble());
    }

    private void runAgain(Path file) throws Exception {
        proof.title("From the command line, a third time");
        var told = importing(file, "--keep-good");
        proof.equal("added", 0, told.json().get("added").asInt());
        proof.equal("known before", GOOD, told.json().get("known").asInt());
        proof.figure("seconds", told.json().get("seconds").asDouble());
    }

    private House.Ended importing(Path file, String option) throws Exception {
        return appui.chore(words(file, option).toArray(String[]::new));
    }

    private static List<String> words(Path file, String option) {
        return List.of("import", "support-requests", file.toString(), "--as", "coordination", "--json", option);
    }

    /** Reported by line and field: exactly those that were spoilt. */
    private void bad(JsonNode lines, String faults, RequestsFile file) {
        var found = new TreeMap<Long, TreeSet<String>>();
        Json.list(lines).forEach(line -> {
            var fields = new TreeSet<String>();
            Json.list(line.get(faults)).forEach(fault -> fields.add(fault.get("field").asString()));
            found.put(line.get("line").asLong(), fields);
        });
        proof.equal("refused lines", 37, found.size());
        if (!proof.check("by line and field they are those that were spoilt", found.equals(file.bad()))) {
            file.bad().forEach((line, fields) -> {
                if (!fields.equals(found.get(line))) {
                    proof.figure("line " + line + " must tell " + fields, found.get(line));
                }
            });
            found.keySet().removeAll(file.bad().keySet());
            proof.figure("lines refused without being spoilt", found);
        }
    }

    // ---- the page

    private void onThePage() throws Exception {
        proof.title("On the page, with the server killed in the middle");
        var visitor = new Visitor(appui).signIn("coordination", appui.password());
        var page = visitor.upload("/imports", "/imports", "file", "demandes.csv", openData.bytes())
                .must(303)
                .header("Location");
        var html = visitor.get(page).must(200).body();
        var fields = new ArrayList<>(List.of("mode", "KEEP_GOOD"));
        SELECT.matcher(html).results().forEach(select -> CHOSEN.matcher(select.group())
                .results()
                .forEach(chosen -> fields.addAll(List.of(select.group(1), chosen.group(1)))));
        proof.figure("columns recognised", (fields.size() - 2) / 2);
        proof.check("the column that nobody asked for is named", html.matches("(?s).*</strong> note</p>.*"));
        var begun = System.nanoTime();
        visitor.post(page, page + "/start", fields.toArray(String[]::new)).must(303);
        awaitRequests(GOOD + KILLED_AT);
        appui.kill();
        proof.figure("requests more when the server was killed (SIGKILL), at least", KILLED_AT);
        proof.figure("start again, seconds", "%.1f".formatted(appui.start()));
        var id = page.substring(page.lastIndexOf('/') + 1);
        var told = awaitEnd(id);
        proof.figure("from start to end, the kill included, seconds", "%.1f".formatted((System.nanoTime() - begun) / 1e9));
        proof.equal("added, by the report", GOOD, told.get("added").asInt());
        bad(told.get("lines"), "errors", openData);
        var again = new Visitor(appui).signIn("coordination", appui.password());
        var report = again.get(page).must(200).body();
        proof.check("no markup of a cell is alive in the report", !report.contains("<script>alert"));
        var csv = again.get(page + "/refus.csv").must(200).body();
        proof.check(
                "no cell of the refused lines begins like a formula",
                csv.lines().noneMatch(line -> line.matches("(^|.*,)\"?[=+@].*")));
        proof.equal("the file is gone", 0, query("SELECT count(*) FROM importing.part WHERE name = 'file'"));
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

    // ---- programs

    private void byProgram() throws Exception {
        proof.title("By a program: a dry run of the same file");
        var before = events(20);
        var reply = appui.api("coordination")
                .post(
                        "/api/imports/support-requests?dryRun=true",
                        new String(openData.bytes(), java.nio.charset.StandardCharsets.UTF_8),
                        "Content-Type",
                        "text/csv")
                .must(202);
        var told = awaitEnd(reply.json().get("id").asString());
        proof.equal("known before", GOOD, told.get("known").asInt());
        proof.equal("would be added", 0, told.get("added").asInt());
        proof.equal("requests added", before, events(20));
        proof.equal("by a hotline's account", 403, appui.api("permanence")
                .post("/api/imports/support-requests", "a,b\n1,2\n", "Content-Type", "text/csv")
                .status());
    }

    // ---- what is in the register

    private void counted(int files, RequestsFile last) throws Exception {
        proof.title("In the register after " + files + (files == 1 ? " file" : " files"));
        var api = appui.api("coordination");
        var position = api.get("/api/status").must(200).json().get("position").asLong();
        proof.equal("opened in the log", files * GOOD, requests());
        proof.equal("by the counter", files * GOOD, api.get("/api/counters?measure=SUPPORT_REQUESTS&from=2020-01-01&to=2020-12-31&minPosition=" + position)
                .must(200)
                .json()
                .get("rows")
                .get(0)
                .get("count")
                .asInt());
        var listed = api.allRows("/api/support-requests?minPosition=" + position);
        proof.equal("in the list", files * GOOD, listed.size());
        var alike = RequestsFile.REPEATED + ", numéro ";
        var saidTwice = listed.stream()
                .map(row -> row.get("question").asString())
                .filter(question -> question.startsWith(alike) && question.endsWith(" de " + (files == 1 ? 2020 : 2021)))
                .collect(Collectors.groupingBy(question -> question, Collectors.counting()));
        var twice = saidTwice.values().stream().filter(requests -> requests == 2).count();
        proof.equal("calls said twice that are two requests", last.repeated(), twice);
        proof.equal("imports begun and ended in the log", List.of(files + 1, files + 1), List.of(events(80), events(81)));
    }

    private void awaitRequests(int wanted) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (requestsOrNone() < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the import does not get on: " + requestsOrNone());
            }
            Appui.pause(20);
        }
    }

    private int requestsOrNone() {
        try {
            return requests();
        } catch (Exception notYet) {
            return 0;
        }
    }

    private int requests() throws Exception {
        return events(20);
    }

    private int events(int type) throws Exception {
        return query("SELECT count(*) FROM log.event WHERE type = " + type);
    }

    private int query(String sql) throws Exception {
        try (var connection = appui.database().as(Database.OWNER);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
