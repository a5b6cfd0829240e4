package fr.appui.ops.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A pair of empty databases on the one server that all tests of this JVM share: the log's with its extensions, and the
 * keys'. Roles and rights are those of an installation. The server goes with the JVM; nobody closes it.
 */
public record TestDatabase(
        String url,
        String keysUrl,
        Credentials owner,
        Credentials application,
        Credentials keys,
        byte[] keyEncryptionKey) {

    private static final String FOLDER_NAME = "appui-test-postgres-";
    private static final Path FOLDERS = Path.of(System.getProperty("java.io.tmpdir"));
    private static final AtomicInteger COUNT = new AtomicInteger();

    public static TestDatabase freshDatabase() {
        String name = "appui_test_" + COUNT.incrementAndGet();
        EmbeddedPostgres postgres = Shared.POSTGRES;
        postgres.prepare(name, name + "_keys");
        return new TestDatabase(
                postgres.url(name),
                postgres.url(name + "_keys"),
                postgres.owner(),
                postgres.application(),
                postgres.keys(),
                postgres.keyEncryptionKey());
    }

    /** What Appui is told on its command line to run on this database, after what the test says itself. */
    public String[] arguments(String... first) {
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=" + application.username(),
                                "--spring.datasource.password=" + application.password(),
                                "--spring.flyway.user=" + owner.username(),
                                "--spring.flyway.password=" + owner.password(),
                                "--appui.keys.url=" + keysUrl,
                                "--appui.keys.username=" + keys.username(),
                                "--appui.keys.password=" + keys.password(),
                                "--appui.keys.encryption-key="
                                        + Base64.getEncoder().encodeToString(keyEncryptionKey)))
                .toArray(String[]::new);
    }

    private static final class Shared {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            removeWhatKilledTestsLeft();
            Path folder = FOLDERS.resolve(FOLDER_NAME + ProcessHandle.current().pid());
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                remove(folder);
            }));
            return postgres;
        }
    }

    private static void removeWhatKilledTestsLeft() {
        for (Path folder : foldersOfTests()) {
            String pid = folder.getFileName().toString().substring(FOLDER_NAME.length());
            if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                try {
                    new Leftovers(new DataFolder(folder)).stop();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                remove(folder);
            }
        }
    }

    private static List<Path> foldersOfTests() {
        try (Stream<Path> all = Files.list(FOLDERS)) {
            return all.filter(folder -> folder.getFileName().toString().matches(FOLDER_NAME + "\\d+"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
