package harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Where things are, and what every program that looks from outside needs of the machine. */
public final class House {
    public static final Path ROOT = Path.of(System.getProperty("appui.house", "."));

    private House() {}

    /** A folder on the disk of the house that is gone when the program ends. */
    public static Path temporaryFolder(String name) {
        try {
            var parent = Files.createDirectories(ROOT.resolve("build").resolve("accept"));
            var folder = Files.createTempDirectory(parent, name + "-").toAbsolutePath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                Appui.stopAllBelow(folder);
                delete(folder);
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("not deleted: " + folder);
        }
    }

    public static void copy(Path folder, Path to) throws Exception {
        call(Map.of(), "cp", "-a", "--reflink=auto", folder.toString(), to.toString()).mustSucceed();
    }

    /** Below the range that the kernel hands to outgoing connections. */
    public static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (var probe = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                return probe.getLocalPort();
            } catch (BindException taken) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How a program ended and what it wrote, both streams together. */
    public record Ended(List<String> command, int status, String output, double seconds) {
        public Ended mustSucceed() {
            if (status != 0) {
                throw new IllegalStateException(command + " ended with " + status + ":\n" + output);
            }
            return this;
        }

        /** The last line that looks like a JSON object. */
        public tools.jackson.databind.JsonNode json() {
            return Json.read(output.lines()
                    .filter(line -> line.startsWith("{"))
                    .reduce((_, last) -> last)
                    .orElseThrow(() -> new IllegalStateException("no JSON in:\n" + output)));
        }
    }

    /** Runs a program in the house until it ends. */
    public static Ended call(Map<String, String> environment, String... command) throws Exception {
        return call(environment, Duration.ofMinutes(30), command);
    }

    public static Ended call(Map<String, String> environment, Duration patience, String... command) throws Exception {
        var output = Files.createTempFile("appui-call", ".out");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var begun = System.nanoTime();
            var process = builder.start();
            if (!process.waitFor(patience)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        List.of(command) + " does not end in " + patience + ":\n" + Files.readString(output));
            }
            return new Ended(
                    List.of(command),
                    process.exitValue(),
                    Files.readString(output),
                    (System.nanoTime() - begun) / 1e9);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** What the sources are that a data folder was made by: the commit, and a hash of what was edited since. */
    public static String version() throws Exception {
        var commit = call(Map.of(), "git", "rev-parse", "--short=12", "HEAD").mustSucceed().output().strip();
        var command = new ArrayList<>(List.of("git", "diff", "HEAD", "--", "pom.xml"));
        List.of("shared", "command", "query", "ops").forEach(module -> command.add(module + "/src"));
        var edited = call(Map.of(), command.toArray(String[]::new)).mustSucceed().output();
        return edited.isBlank() ? commit : commit + "-%08x".formatted(edited.hashCode());
    }
}
