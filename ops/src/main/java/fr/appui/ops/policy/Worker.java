package fr.appui.ops.policy;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/** Does the same thing again and again by a thread of its own, while the application runs; a chore has none. */
public abstract class Worker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration AFTER_BREAKDOWN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final boolean autoStart;
    private final Supplier<Duration> pause;
    private final Runnable round;
    private volatile boolean stopped = true;
    private @Nullable Thread thread;

    protected Worker(String name, Environment environment, Supplier<Duration> pause, Runnable round) {
        this.name = name;
        this.autoStart = !environment.containsProperty("appui.chore");
        this.pause = pause;
        this.round = round;
    }

    @Override
    public void start() {
        stopped = false;
        thread = Thread.ofPlatform().daemon().name(name).start(this::work);
    }

    private void work() {
        while (!stopped) {
            var rest = pause.get();
            try {
                round.run();
            } catch (RuntimeException e) {
                if (!stopped) {
                    // Not the message: it may quote what people wrote.
                    LOG.warn("{} waits: {}", name, e.getClass().getName());
                    rest = rest.compareTo(AFTER_BREAKDOWN) > 0 ? rest : AFTER_BREAKDOWN;
                }
            }
            sleep(rest);
        }
    }

    private synchronized void sleep(Duration rest) {
        try {
            if (!stopped) {
                wait(Math.max(1, rest.toMillis()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    @Override
    public void stop() {
        synchronized (this) {
            stopped = true;
            notifyAll();
        }
        var working = thread;
        if (working != null) {
            try {
                working.join(PATIENCE);
            } catch (InterruptedException _) {
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
