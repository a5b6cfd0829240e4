package fr.appui.ops.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a server running on one port: starts it again, for as long as it takes, when it ends unasked. */
final class Supervisor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DataFolder folder;
    private final Binaries binaries;
    private final int port;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::watch);
    private volatile Postmaster postmaster;

    private Supervisor(DataFolder folder, Binaries binaries, int port, Postmaster postmaster) {
        this.folder = folder;
        this.binaries = binaries;
        this.port = port;
        this.postmaster = postmaster;
    }

    static Supervisor start(DataFolder folder, Binaries binaries, int port) throws IOException, InterruptedException {
        Supervisor supervisor = new Supervisor(folder, binaries, port, Postmaster.start(folder, binaries, port));
        supervisor.thread.start();
        return supervisor;
    }

    int port() {
        return port;
    }

    long pid() {
        return postmaster.pid();
    }

    private void watch() {
        try {
            while (true) {
                pruneLog();
                if (postmaster.endsWithin(Duration.ofMinutes(1))) {
                    log.error(
                            "PostgreSQL (process {}) ended unasked with code {}: starting it again",
                            postmaster.pid(),
                            postmaster.exitCode());
                    bringBack();
                }
            }
        } catch (InterruptedException closing) {
            log.debug("No longer watching PostgreSQL");
        }
    }

    private void bringBack() throws InterruptedException {
        long since = System.nanoTime();
        for (Duration pause = FIRST_PAUSE; ; pause = min(pause.multipliedBy(2), LONGEST_PAUSE)) {
            try {
                new Leftovers(folder).stop();
                postmaster = Postmaster.start(folder, binaries, port);
                log.info(
                        "PostgreSQL is back after {} ms (process {})",
                        Duration.ofNanos(System.nanoTime() - since).toMillis(),
                        postmaster.pid());
                return;
            } catch (IOException | RuntimeException e) {
                log.error(
                        "PostgreSQL does not come back yet, next attempt in {} ms: {}", pause.toMillis(), e.toString());
                Thread.sleep(pause);
            }
        }
    }

    private void pruneLog() {
        try {
            new ServerLog(folder).prune();
        } catch (UncheckedIOException e) {
            log.warn("Old logs of PostgreSQL cannot be removed", e);
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
            postmaster.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
