package fr.appui.ops.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own on one data folder, for installations that bring none. What it has acknowledged is on the
 * disk; it comes back by itself, on the same port, when it dies; and when this JVM is killed, the next start on the
 * folder finds everything again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** Holds the log of events and the views. */
    public static final String LOG_DATABASE = "appui";

    /** Holds the keys of sealed fields. */
    public static final String KEYS_DATABASE = "appui_keys";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 5;

    private final FolderLock lock;
    private final Secrets secrets;
    private final Supervisor supervisor;
    private final Databases databases;

    private EmbeddedPostgres(FolderLock lock, Secrets secrets, Supervisor supervisor, Databases databases) {
        this.lock = lock;
        this.secrets = secrets;
        this.supervisor = supervisor;
        this.databases = databases;
    }

    /**
     * Returns when both databases take connections. The first start on a folder makes everything, later ones find it.
     *
     * @throws PostgresUnavailable with what to do about it, as when another process uses the folder
     */
    public static EmbeddedPostgres start(Path dataDir) {
        DataFolder folder = DataFolder.at(dataDir);
        FolderLock lock = FolderLock.hold(folder);
        try {
            return start(folder, lock);
        } catch (IOException e) {
            lock.close();
            throw PostgresUnavailable.because("PostgreSQL does not start", folder.root(), e);
        } catch (InterruptedException e) {
            lock.close();
            Thread.currentThread().interrupt();
            throw PostgresUnavailable.because("PostgreSQL's start was interrupted", folder.root(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(DataFolder folder, FolderLock lock) throws IOException, InterruptedException {
        Secrets secrets = Secrets.of(folder);
        Binaries binaries = Binaries.unpackedFor(folder);
        new Leftovers(folder).stop();
        Cluster.make(folder, binaries, secrets.superuser());
        Supervisor supervisor = supervised(folder, binaries);
        try {
            Databases databases = new Databases(folder, supervisor.port(), secrets);
            databases.prepare(LOG_DATABASE, KEYS_DATABASE);
            log.info("PostgreSQL runs on port {} (process {})", supervisor.port(), supervisor.pid());
            return new EmbeddedPostgres(lock, secrets, supervisor, databases);
        } catch (RuntimeException e) {
            supervisor.close();
            throw e;
        }
    }

    /** Tries again what may pass: a port taken in between, shared memory that a killed server has not let go of. */
    private static Supervisor supervised(DataFolder folder, Binaries binaries)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return Supervisor.start(folder, binaries, freePort());
            } catch (PostgresUnavailable e) {
                boolean mayPass = String.valueOf(e.getMessage()).contains("in use");
                if (!mayPass || attempt == ATTEMPTS) {
                    throw e;
                }
                log.warn("PostgreSQL does not start yet: {}", e.getMessage());
                Thread.sleep(Duration.ofSeconds(attempt));
            }
        }
    }

    /** Below the range that the kernel hands to outgoing connections: it is still free after a restart. */
    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                return probe.getLocalPort();
            } catch (BindException taken) {
                log.debug("Port {} is taken", port);
            }
        }
    }

    /** Stays the same for as long as this object lives, also when the server had to be started again. */
    public String url(String database) {
        return databases.url(database);
    }

    /** Owns the tables of the log's database: for migrations. */
    public Credentials owner() {
        return secrets.owner();
    }

    /** Owns nothing and gets what the migrations grant it. */
    public Credentials application() {
        return secrets.application();
    }

    /** Owns the keys' database and may enter no other. */
    public Credentials keys() {
        return secrets.keys();
    }

    /** Wraps the keys of sealed fields: 32 bytes, the same at every start on this folder. */
    public byte[] keyEncryptionKey() {
        return secrets.keyEncryptionKey();
    }

    /** The server's process; another one after a restart. */
    public long pid() {
        return supervisor.pid();
    }

    /** Another pair beside the two that every start makes, for the same roles. */
    void prepare(String log, String keys) {
        databases.prepare(log, keys);
    }

    /** Rolls back what is open, waits until the server has ended, and gives the folder free. */
    @Override
    public void close() {
        supervisor.close();
        lock.close();
    }
}
