import harness.Appui;
import harness.Browser;
import harness.House;
import harness.Proof;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Line 1: a newcomer with a fresh clone and an empty home folder types one command, and another one for the tests. */
class FreshClone {
    private static final Duration DEMONSTRATION = Duration.ofMinutes(25);
    private static final Duration TESTS = Duration.ofMinutes(40);
    private static final Pattern TOTAL = Pattern.compile(".*(?<=^|m)All modules: Tests run: (\\d+), Failures: 0, Errors: 0.*");

    private final Proof proof;
    private final Path folder;
    private final Path clone;
    private final Path home;

    private FreshClone(Proof proof, Path folder) {
        this.proof = proof;
        this.folder = folder;
        this.clone = folder.resolve("clone");
        this.home = folder.resolve("home");
    }

    public static void main(String... arguments) {
        Proof.of(proof -> new FreshClone(proof, House.temporaryFolder("newcomer")).show());
    }

    private void show() throws Exception {
        makeClone();
        aPersonReadsTheFigure();
        theTestsPass();
    }

    private void makeClone() throws Exception {
        proof.title("The machine and the clone");
        House.call(Map.of(), "git", "clone", "-q", House.ROOT.toAbsolutePath().toString(), clone.toString()).mustSucceed();
        proof.figure("commit", House.call(Map.of(), "git", "-C", clone.toString(), "log", "-1", "--format=%h %s").output().strip());
        proof.figure("not in it, because not committed", House.call(Map.of(), "git", "status", "--short").output().lines().count() + " files");
        Files.createDirectories(home.resolve(".m2"));
        var settings = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
        if (Files.exists(settings)) {
            Files.copy(settings, home.resolve(".m2").resolve("settings.xml"));
        }
        proof.figure("default java", run(Duration.ofMinutes(1), "java", "-version").output().lines()
                .filter(line -> line.contains("version"))
                .findFirst()
                .orElse("none"));
        proof.figure("cores", Runtime.getRuntime().availableProcessors());
        try (var files = Files.walk(home)) {
            proof.figure("files in the home folder", files.filter(Files::isRegularFile).count());
        }
    }

    private void aPersonReadsTheFigure() throws Exception {
        var port = freePairOfPorts();
        proof.title("ops/run --demo --port " + port);
        var output = folder.resolve("run.out");
        var begun = System.nanoTime();
        var process = prepared("ops/run", "--demo", "--port", String.valueOf(port))
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        awaitReady(process, port, output);
        proof.figure("seconds from nothing to ready, the build included", "%.0f".formatted((System.nanoTime() - begun) / 1e9));
        Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("Built") || line.contains("loaded") || line.startsWith("Appui is at"))
                .forEach(line -> proof.figure("it says", line));
        proof.check("the data lie in the home folder", Files.isDirectory(home.resolve(".appui").resolve("pg")));
        try (var browser = Browser.open()) {
            browser.signIn("http://localhost:" + port, "coordination", "demo");
            proof.equal("after signing in, coordination is at", "/tableau-de-bord", URI.create(browser.address()).getPath());
            var link = "document.querySelector('a[href*=\"from=2020-01-01\"][href*=\"to=2020-06-30\"][href^=\"/tableau-de-bord\"]')";
            proof.check("a link leads to the first half of 2020", browser.run(link + " !== null").asBoolean());
            browser.awaiting(() -> browser.run("void " + link + ".click()"));
            proof.figure("and to", browser.address());
            var text = browser.text();
            for (var figure : List.of("25\u202f545", "9\u202f830", "13\u202f106", "1\u202f240", "1\u202f369")) {
                proof.check("the page reads " + figure, text.contains(figure));
            }
        }
        proof.figure("seconds from nothing to the figure read", "%.0f".formatted((System.nanoTime() - begun) / 1e9));
        end(process);
        proof.check("it ends when it is told to", !process.isAlive());
    }

    private void theTestsPass() throws Exception {
        proof.title("ops/test");
        var tests = run(TESTS, "ops/test");
        var total = tests.output().lines()
                .map(TOTAL::matcher)
                .filter(java.util.regex.Matcher::matches)
                .reduce((_, last) -> last);
        if (tests.status() != 0 || total.isEmpty()) {
            tests.output().lines()
                    .filter(line -> line.contains("ERROR") || line.startsWith("All modules"))
                    .limit(60)
                    .forEach(System.out::println);
        }
        proof.equal("it ends with", 0, tests.status());
        proof.check(total.map(match -> match.group()).orElse("no total"), total.filter(match -> Integer.parseInt(match.group(1)) > 100).isPresent());
        proof.figure("seconds", "%.0f".formatted(tests.seconds()));
    }

    /** As a newcomer's shell would run it: the machine's own java, an empty home, and Maven's downloads of before. */
    private ProcessBuilder prepared(String... command) {
        var words = new ArrayList<>(List.of(command));
        if (words.getFirst().startsWith("ops/")) {
            words.set(0, clone.resolve(words.getFirst()).toString());
        }
        var builder = new ProcessBuilder(words).directory(clone.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("APPUI_") || name.startsWith("MAVEN_"));
        environment.keySet().removeAll(List.of("JAVA_HOME", "XDG_CACHE_HOME"));
        environment.put("HOME", home.toString());
        environment.put("JAVA_TOOL_OPTIONS", "-Duser.home=%s -Dmaven.repo.local=%s".formatted(home, repository()));
        return builder;
    }

    private static Path repository() {
        var given = System.getProperty("maven.repo.local");
        return given == null ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(given);
    }

    private House.Ended run(Duration patience, String... command) throws Exception {
        var output = folder.resolve("command.out");
        var begun = System.nanoTime();
        var process = prepared(command).redirectOutput(output.toFile()).start();
        if (!process.waitFor(patience)) {
            end(process);
        }
        return new House.Ended(List.of(command), process.waitFor(), Files.readString(output), (System.nanoTime() - begun) / 1e9);
    }

    private static int freePairOfPorts() {
        while (true) {
            var port = House.freePort();
            try (var next = new java.net.ServerSocket(port + 1, 1, java.net.InetAddress.ofLiteral("127.0.0.1"))) {
                return next.getLocalPort() - 1;
            } catch (IOException taken) {
                continue;
            }
        }
    }

    private static void awaitReady(Process process, int port, Path output) throws Exception {
        var readiness = HttpRequest.newBuilder(URI.create("http://localhost:" + (port + 1) + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        var deadline = System.nanoTime() + DEMONSTRATION.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("it ended with " + process.exitValue() + ":\n" + Files.readString(output));
                }
                try {
                    if (http.send(readiness, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // not listening yet
                }
                Appui.pause(500);
            }
        }
        throw new IllegalStateException("it is not ready in " + DEMONSTRATION + ":\n" + Files.readString(output));
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(60))) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
