import harness.Appui;
import harness.Database;
import harness.House;
import harness.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** Part of line 4: starts that must be refused, each with exit code 2 and a reason. */
class Starts {
    private static final int REFUSED = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Parts that forget, by the bean that each would replace. */
    private static final Map<String, String> FORGETTING = Map.of(
            "InMemoryEventStorageEngine",
            "org.axonframework.eventsourcing.eventstore.EventStorageEngine bad() { return new org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine(); }",
            "EmbeddedEventStore",
            "org.axonframework.eventsourcing.eventstore.EventStore bad() { return org.axonframework.eventsourcing.eventstore.EmbeddedEventStore.builder().storageEngine(new org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine()).build(); }",
            "InMemoryTokenStore",
            "org.axonframework.eventhandling.tokenstore.TokenStore bad() { return new org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore(); }",
            "NoTransactionManager",
            "org.axonframework.common.transaction.TransactionManager bad() { return org.axonframework.common.transaction.NoTransactionManager.INSTANCE; }");

    private final Proof proof;
    private final Appui appui;
    private final Path folder;

    /** @param appui running: its PostgreSQL serves as one of the operator's own */
    Starts(Proof proof, Appui appui, Path folder) {
        this.proof = proof;
        this.appui = appui;
        this.folder = folder;
    }

    void show() throws Exception {
        theRoleMayNotChangeHistory();
        var server = ProcessHandle.of(appui.database().pid()).orElseThrow().info().command().orElseThrow();
        appui.stop();
        theDatabaseMustKeepWhatItAcknowledges(server);
        thePartsMustStore();
        theRulesHaveTheirTest();
    }

    private void theRulesHaveTheirTest() throws Exception {
        proof.title("The same rules, by their test");
        var test = House.call(Map.of(), "ops/harness/tests", "FoundationsTest");
        proof.check("FoundationsTest passes", test.status() == 0);
        test.output().lines().forEach(line -> proof.figure("", line));
    }

    private void theRoleMayNotChangeHistory() throws Exception {
        proof.title("Starts on a PostgreSQL of the operator's own, with exit code 2 when refused");
        try (var plain = onServerOf(appui.database(), Database.APPLICATION, "plain")) {
            plain.start();
            proof.check("with the application's role it starts", plain.isReady());
        }
        refuses("with the owner's role for the application", onServerOf(appui.database(), Database.OWNER, "owner"), "could change history");
        refuses("with the superuser for the application", onServerOf(appui.database(), Database.SUPERUSER, "superuser"), "could change history");
    }

    private Appui onServerOf(Database database, String role, String name) throws IOException {
        return Appui.on(folder.resolve(name))
                .with("SPRING_DATASOURCE_URL", database.url("appui"))
                .with("SPRING_DATASOURCE_USERNAME", role)
                .with("SPRING_DATASOURCE_PASSWORD", database.password(role))
                .with("SPRING_FLYWAY_USER", Database.OWNER)
                .with("SPRING_FLYWAY_PASSWORD", database.password(Database.OWNER))
                .with("APPUI_KEYS_URL", database.url("appui_keys"))
                .with("APPUI_KEYS_USERNAME", Database.KEYS)
                .with("APPUI_KEYS_PASSWORD", database.password(Database.KEYS))
                .with("APPUI_KEYS_ENCRYPTION_KEY", Base64.getEncoder()
                        .encodeToString(Base64.getUrlDecoder().decode(database.secret("key-encryption-key"))));
    }

    private void refuses(String what, Appui attempt, String... reason) throws InterruptedException {
        try (attempt) {
            attempt.launch();
            var code = attempt.exitCode(PATIENCE);
            var said = attempt.output().strip();
            proof.figure(what, said.lines().filter(line -> line.contains("does not start")).findFirst().orElse(said));
            proof.check("it ends with %d and says why in %d line(s)".formatted(code, said.lines().count()),
                    code == REFUSED && List.of(reason).stream().allMatch(said::contains) && said.lines().count() <= 5);
        }
    }

    /** Our own server always runs durably: this one is started by hand, on the same cluster. */
    private void theDatabaseMustKeepWhatItAcknowledges(String server) throws Exception {
        for (var setting : List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off")) {
            var port = House.freePort();
            var command = new ArrayList<String>();
            if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
                command.addAll(List.of("unshare", "--user"));
            }
            command.addAll(List.of(
                    server, "-D", appui.data().resolve("pg").toString(), "-c", "listen_addresses=127.0.0.1",
                    "-c", "unix_socket_directories=", "-c", "port=" + port, "-c", setting));
            var postgres = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("postgres.out").toFile())
                    .start();
            try {
                awaitReady(appui.database());
                refuses(
                        "on a PostgreSQL with " + setting,
                        onServerOf(appui.database(), Database.APPLICATION, setting),
                        setting.replace("=", " = "));
            } finally {
                postgres.destroy();
                postgres.waitFor();
            }
        }
    }

    private static void awaitReady(Database database) {
        for (var attempt = 0; attempt < 400; attempt++) {
            try (var sql = database.as(Database.OWNER)) {
                return;
            } catch (Exception notYet) {
                Appui.pause(50);
            }
        }
        throw new IllegalStateException("the server started by hand takes no connections");
    }

    /** A class on the application's own path that puts a part which forgets before the one which stores. */
    private void thePartsMustStore() throws Exception {
        proof.title("Starts with a part that does not store what it is given");
        for (var forgetting : FORGETTING.keySet().stream().sorted().toList()) {
            var classes = compiled(forgetting);
            var output = folder.resolve(forgetting + ".out");
            var libraries = House.ROOT.resolve("build/harness/libraries").toAbsolutePath();
            var java = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp",
                            classes + ":" + libraries.resolve("appui.jar") + ":" + libraries.resolve("lib") + "/*",
                            "fr.appui.ops.Application",
                            "--port", String.valueOf(House.freePort()),
                            "--management-port", String.valueOf(House.freePort()),
                            "--data", appui.data().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            var ended = java.waitFor(PATIENCE);
            var code = ended ? java.exitValue() : -1;
            java.destroyForcibly().waitFor();
            var said = Files.readString(output).strip();
            proof.figure(forgetting, said.lines().filter(line -> line.contains("does not")).findFirst().orElse(said));
            proof.check("it ends with " + code, code == REFUSED && said.contains("does not store what it is given"));
        }
    }

    private Path compiled(String forgetting) throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources-" + forgetting));
        var classes = Files.createDirectories(folder.resolve("classes-" + forgetting));
        var source = sources.resolve("Saboteur.java");
        Files.writeString(source, """
                package fr.appui.saboteur;

                @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
                public class Saboteur {
                    @org.springframework.context.annotation.Bean
                    @org.springframework.context.annotation.Primary
                    %s
                }
                """.formatted(FORGETTING.get(forgetting)));
        var status = ToolProvider.getSystemJavaCompiler().run(
                null, null, null, "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), source.toString());
        if (status != 0) {
            throw new IllegalStateException("the saboteur does not compile");
        }
        return classes;
    }
}
