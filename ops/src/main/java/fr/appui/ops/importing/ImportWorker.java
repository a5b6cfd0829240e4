package fr.appui.ops.importing;

import fr.appui.command.importing.ImportDesk;
import fr.appui.command.importing.ImportJob;
import fr.appui.ops.register.Loading;
import fr.appui.ops.register.RegisterBook;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Takes in, one after the other, the files that people have handed over; after a start it goes on with those that were
 * interrupted. A chore takes in its own.
 */
@Component
final class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AFTER_BREAKDOWN = Duration.ofSeconds(10);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final long TELL_NANOS = Duration.ofMillis(700).toNanos();

    private final ImportDesk desk;
    private final ImportTables tables;
    private final RegisterBook register;
    private final Loading loading;
    private final DataSource log;
    private final boolean autoStart;
    private volatile boolean stopped = true;
    private @Nullable Thread thread;

    ImportWorker(
            ImportDesk desk,
            ImportTables tables,
            RegisterBook register,
            Loading loading,
            @Qualifier("logSource") DataSource log,
            Environment environment) {
        this.desk = desk;
        this.tables = tables;
        this.register = register;
        this.loading = loading;
        this.log = log;
        this.autoStart = !environment.containsProperty("appui.chore");
    }

    @Override
    public void start() {
        stopped = false;
        thread = Thread.ofPlatform().daemon().name("imports").start(this::work);
    }

    private void work() {
        var swept = 0L;
        while (!stopped) {
            try {
                if (swept == 0 || System.nanoTime() - swept > SWEEP.toNanos()) {
                    tables.sweep();
                    swept = System.nanoTime();
                }
                for (var job : tables.unfinished()) {
                    if (!stopped && register.isLoaded() && loading.progress().isEmpty()) {
                        alone(job);
                    }
                }
                pause(LOOK);
            } catch (RuntimeException | SQLException e) {
                // Not the message: it may quote a line.
                LOG.warn("an import waits: {}", e.getClass().getName());
                pause(AFTER_BREAKDOWN);
            }
        }
    }

    /** One process at a time works on an import; the lock goes with the connection, however the process ends. */
    private void alone(ImportJob job) throws SQLException {
        try (var connection = log.getConnection()) {
            if (locked(connection, "SELECT pg_try_advisory_lock(80, hashtext(?))", job)) {
                try {
                    run(job);
                } finally {
                    locked(connection, "SELECT pg_advisory_unlock(80, hashtext(?))", job);
                }
            }
        }
    }

    private static boolean locked(Connection connection, String sql, ImportJob job) throws SQLException {
        try (var call = connection.prepareStatement(sql)) {
            call.setString(1, job.id().toString());
            try (var row = call.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void run(ImportJob job) {
        var told = new AtomicLong(System.nanoTime());
        desk.run(
                job.id(),
                (stage, done) -> {
                    var last = told.get();
                    var now = System.nanoTime();
                    if (now - last > TELL_NANOS && told.compareAndSet(last, now)) {
                        tables.progress(job.id(), stage, done);
                    }
                },
                () -> stopped);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped = true;
        var working = thread;
        if (working != null) {
            try {
                working.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return autoStart;
    }
}
