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
import java.util.regex.Pattern;

/**
 * What a newcomer does, in a fresh clone with an empty home: one command, a page, a sign-in, the figure; then the tests. The
 * only thing shared with this machine is Maven's store of libraries, so that they are not fetched again.
 */
class Newcomer {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String FIGURE = "25\u202f545";

    private static final Path MAVEN_STORE = Path.of(System.getProperty("user.home"), ".m2", "repository");

    public static void main(String... arguments) {
        Proof.of(Newcomer::run);
    }

    private static void run(Proof proof) throws Exception {
        var folder = House.temporaryFolder("newcomer");
        var clone = folder.resolve("appui");
        House.call(java.util.Map.of(), "git", "clone", "--quiet", House.ROOT.toString(), clone.toString())
                .mustSucceed();
        var home = Files.createDirectories(folder.resolve("home"));
        proof.figure("default java", defaultJava());
        try (var browser = Browser.open(folder)) {
            demonstrate(proof, clone, home, browser);
        }
        test(proof, clone, home);
    }

    private static void demonstrate(Proof proof, Path clone, Path home, Browser browser) throws Exception {
        proof.title("ops/run --demo");
        var port = House.freePort();
        var management = House.freePort();
        var begun = System.nanoTime();
        var output = clone.resolveSibling("run.out");
        var process = newcomer(home, clone, "ops/run", "--demo", "--port", "" + port, "--management-port", "" + management)
                .redirectOutput(output.toFile())
                .start();
        try {
            var pageAfter = await(process, "http://127.0.0.1:" + port + "/connexion", begun);
            proof.figure("built and answering a page after, seconds", "%.0f".formatted(pageAfter));
            var readyAfter = await(process, "http://127.0.0.1:" + management + "/actuator/health/readiness", begun);
            proof.figure("demonstration loaded and ready after, seconds", "%.0f".formatted(readyAfter));
            browser.signIn("http://127.0.0.1:" + port, "coordination", "demo");
            browser.go("http://127.0.0.1:" + port + "/tableau-de-bord?from=2020-01-01&to=2020-06-30");
            proof.equal("the dashboard's status", 200, browser.status());
            proof.check("a person reads 25 545 on it", browser.text().contains(FIGURE));
            proof.check(
                    "it says that this is a demonstration", browser.text().contains("Démonstration"));
            proof.check(
                    "data lie in the newcomer's home", Files.exists(home.resolve(".appui").resolve("pg")));
        } finally {
            process.destroy();
            process.waitFor(Duration.ofSeconds(60));
        }
    }

    private static void test(Proof proof, Path clone, Path home) throws Exception {
        proof.title("ops/test");
        var begun = System.nanoTime();
        var output = clone.resolveSibling("test.out");
        var process = newcomer(home, clone, "ops/test").redirectOutput(output.toFile()).start();
        if (!process.waitFor(Duration.ofMinutes(40))) {
            process.destroyForcibly();
        }
        var printed = Files.readString(output);
        proof.figure("seconds", "%.0f".formatted((System.nanoTime() - begun) / 1e9));
        printed.lines().filter(line -> line.startsWith("All modules:")).forEach(line -> proof.figure("it says", line));
        if (!proof.equal("ops/test ends with", 0, process.exitValue())) {
            var lines = printed.lines().filter(line -> line.contains("ERROR")).limit(20).toList();
            lines.forEach(System.out::println);
        }
    }

    /** An environment with an empty home; the browser and the JDK are the machine's. */
    private static ProcessBuilder newcomer(Path home, Path clone, String... command) {
        var words = command.clone();
        words[0] = clone.resolve(words[0]).toString();
        var builder = new ProcessBuilder(words).directory(clone.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_")
                || name.startsWith("APPUI_")
                || name.equals("JAVA_HOME")
                || name.equals("LD_LIBRARY_PATH"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("MAVEN_OPTS", "-Dmaven.repo.local=" + MAVEN_STORE);
        return builder;
    }

    private static String defaultJava() throws Exception {
        return Pattern.compile("version \"([^\"]+)\"")
                .matcher(House.call(java.util.Map.of(), "java", "-version").output())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("none");
    }

    private static double await(Process process, String address, long begun) throws Exception {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE) < 0) {
            if (!process.isAlive()) {
                throw new IllegalStateException("ops/run ended with " + process.exitValue());
            }
            try {
                if (http.send(request, BodyHandlers.ofString()).statusCode() == 200) {
                    return (System.nanoTime() - begun) / 1e9;
                }
            } catch (IOException notYet) {
                // it is being built or started
            }
            harness.Appui.pause(500);
        }
        throw new IllegalStateException(address + " does not answer in " + PATIENCE);
    }
}
