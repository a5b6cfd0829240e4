package fr.appui.ops.importing;

import fr.appui.command.importing.ImportDesk;
import fr.appui.command.importing.ImportJob;
import fr.appui.ops.register.Loading;
import fr.appui.ops.register.RegisterBook;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final boolean autoStart;
    private volatile boolean stopped = true;
    private @Nullable Thread thread;

    ImportWorker(
            ImportDesk desk, ImportTables tables, RegisterBook register, Loading loading, Environment environment) {
        this.desk = desk;
        this.tables = tables;
        this.register = register;
        this.loading = loading;
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
                        run(job);
                    }
                }
                pause(LOOK);
            } catch (RuntimeException e) {
                // Not the message: it may quote a line.
                LOG.warn("an import waits: {}", e.getClass().getName());
                pause(AFTER_BREAKDOWN);
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
