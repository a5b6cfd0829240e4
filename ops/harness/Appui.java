package harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** One data folder, and the Appui that {@code ops/run} starts on it. */
public final class Appui implements AutoCloseable {
    private static final List<Appui> ALL = new CopyOnWriteArrayList<>();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final Path output;
    private final int port = House.freePort();
    private final int managementPort = House.freePort();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String password = "demo";
    private Process process;

    private Appui(Path data) {
        this.data = data.toAbsolutePath();
        this.output = this.data.resolveSibling(this.data.getFileName() + ".out");
        ALL.add(this);
    }

    /** On a folder that need not exist yet; nothing is started. */
    public static Appui on(Path data) {
        return new Appui(data);
    }

    /** A demonstration of its own to work on, made once per version of the sources and copied. */
    public static Appui demonstration(Proof proof, Path folder, String size) throws Exception {
        var made = House.ROOT.resolve("build").resolve("demonstrations");
        var name = size + "-" + House.version();
        var ready = made.resolve(name);
        if (Files.exists(ready)) {
            proof.figure("demonstration (" + size + "), made before by these sources", ready.getFileName());
        } else {
            Files.createDirectories(made);
            forgetOthers(made, size, name);
            var draft = House.temporaryFolder("demonstration").resolve("data");
            try (var appui = on(draft)) {
                var seconds = appui.start(Duration.ofMinutes(20), size.equals("full") ? "--demo" : "--demo=" + size);
                proof.figure("demonstration (" + size + "), made now, seconds", "%.1f".formatted(seconds));
            }
            Files.move(draft, ready);
        }
        var copy = folder.resolve("data");
        House.copy(ready, copy);
        return on(copy);
    }

    private static void forgetOthers(Path made, String size, String name) throws IOException {
        try (var all = Files.list(made)) {
            all.filter(path -> path.getFileName().toString().startsWith(size + "-"))
                    .filter(path -> !path.getFileName().toString().equals(name))
                    .forEach(House::delete);
        }
    }

    /** A real register, empty but for accounts that are called like the demonstration's; it is running. */
    public static Appui realRegister(Proof proof, Path folder) throws Exception {
        var appui = on(folder.resolve("data"));
        proof.figure("first start on an empty folder, seconds", "%.1f".formatted(appui.start()));
        appui.makeAccounts();
        return appui;
    }

    /** The administrator by the link that the first start prints, the others by the administrator. */
    private void makeAccounts() throws Exception {
        password = "quatre mots au hasard";
        var link = output().lines()
                .filter(line -> line.contains("jeton="))
                .reduce((_, last) -> last)
                .orElseThrow()
                .replaceFirst(".*jeton=", "");
        new Visitor(this)
                .post(
                        "/premiere-connexion?jeton=" + link, "/premiere-connexion", "jeton", link, "login", "admin",
                        "name", "Administration", "password", password, "passwordAgain", password)
                .must(302, 303);
        var admin = api("admin");
        account(admin, "permanence", "HOTLINE", "centre", "ARA");
        account(admin, "permanence.idf", "HOTLINE", "centre", "IDF");
        account(admin, "liaison", "LIAISON", "region", "84");
        account(admin, "coordination", "COORDINATOR", "centre", null);
        account(admin, "evaluation", "EVALUATOR", "centre", null);
    }

    private void account(Api admin, String login, String role, String where, String code) throws IOException {
        var created = admin.post(
                        "/api/accounts",
                        Json.object(
                                "login", login,
                                "name", login,
                                "role", role,
                                "until", role.equals("EVALUATOR") ? LocalDate.now().plusYears(1).toString() : null,
                                "password", password,
                                where, code))
                .must(201)
                .json();
        admin.get("/api/accounts?minPosition=" + created.get("position").asLong()).must(200);
    }

    /** Given to the next start. */
    public Appui with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public double start(String... options) {
        return start(PATIENCE, options);
    }

    /** Starts and waits until the application calls itself ready. @return seconds that it took */
    public double start(Duration patience, String... options) {
        var begun = System.nanoTime();
        launch(options);
        awaitReady(patience);
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Starts and does not wait. */
    public void launch(String... options) {
        try {
            var command = new ArrayList<>(List.of(House.ROOT.resolve("ops").resolve("run").toString()));
            command.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
            command.addAll(List.of("--management-port", String.valueOf(managementPort)));
            command.addAll(Arrays.asList(options));
            Files.createDirectories(output.getParent());
            var builder = new ProcessBuilder(command)
                    .directory(House.ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("APPUI_"));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Appui ended with " + process.exitValue() + ":\n" + output());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Appui is not ready in " + patience + ":\n" + output());
            }
            pause(50);
        }
    }

    public boolean isReady() {
        try {
            return machine("/actuator/health/readiness").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the management port answers. */
    public Api.Reply machine(String path) throws IOException {
        return Api.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .timeout(Duration.ofSeconds(10))
                .build());
    }

    public String base() {
        return "http://127.0.0.1:" + port;
    }

    /** One of the demonstration's accounts, or of those of {@link #realRegister}. */
    public Api api(String login) {
        return new Api(base(), login, password);
    }

    public String password() {
        return password;
    }

    public Api api(String login, String typed) {
        return new Api(base(), login, typed);
    }

    public Database database() {
        return new Database(data);
    }

    public Path data() {
        return data;
    }

    /** All that the application has written to its terminal so far, over all its starts. */
    public String output() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for the application to end by itself. */
    public int exitCode(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience)) {
            throw new IllegalStateException("Appui still runs after " + patience + ":\n" + output());
        }
        return process.exitValue();
    }

    /** SIGKILL to the JVM; PostgreSQL is left as an orphan. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGKILL to the postmaster. @return the process that was killed */
    public long killPostgres() throws IOException {
        var pid = database().pid();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        return pid;
    }

    /** SIGTERM, and waits for the end. */
    public void stop() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(Duration.ofSeconds(60))) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One of the house's commands on this folder; the application must have been stopped. */
    public House.Ended chore(String... words) throws Exception {
        var command = new ArrayList<>(List.of(House.ROOT.resolve("ops").resolve("appui").toString()));
        command.addAll(Arrays.asList(words));
        command.addAll(List.of("--data", data.toString()));
        return House.call(Map.of(), command.toArray(String[]::new));
    }

    @Override
    public void close() {
        stop();
        orphan();
    }

    /** Stops a PostgreSQL that a killed application has left behind, found by the pid file of our own folder. */
    private void orphan() {
        try {
            var pid = database().pid();
            ProcessHandle.of(pid)
                    .filter(server -> server.info().command().orElse("").endsWith("/postgres"))
                    .ifPresent(ProcessHandle::destroy);
        } catch (IOException | RuntimeException gone) {
            // no pid file: it has ended in order
        }
    }

    static void stopAllBelow(Path folder) {
        ALL.stream().filter(appui -> appui.data.startsWith(folder)).forEach(Appui::close);
    }

    /** The register marks late signalements by itself: waits until nothing more is written. */
    public void awaitRest(Api api) throws IOException {
        var position = -1L;
        for (var now = position(api); now != position; now = position(api)) {
            position = now;
            pause(15_000);
        }
    }

    private static long position(Api api) throws IOException {
        return api.get("/api/status").must(200).json().get("position").asLong();
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
