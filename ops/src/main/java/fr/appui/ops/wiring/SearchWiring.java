package fr.appui.ops.wiring;

import fr.appui.query.reading.MemoryIndex;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps the search indexes in memory fresh, each by a thread of its own: made in the background after a start, then
 * looked after every second. Nobody waits for them; readiness does not either.
 */
@Component
class SearchWiring implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SearchWiring.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGER = Duration.ofSeconds(10);

    private final List<MemoryIndex> indexes;
    private final boolean isChore;
    private volatile boolean running;
    private List<Thread> threads = List.of();

    SearchWiring(List<MemoryIndex> indexes, Environment environment) {
        this.indexes = indexes;
        this.isChore = environment.containsProperty("appui.chore");
    }

    @Override
    public void start() {
        running = true;
        threads = indexes.stream()
                .map(index -> Thread.ofPlatform()
                        .daemon()
                        .name("index-" + index.name())
                        .start(() -> keepFresh(index)))
                .toList();
    }

    private void keepFresh(MemoryIndex index) {
        while (running) {
            var pause = PAUSE;
            try {
                index.refresh();
            } catch (RuntimeException e) {
                if (running) {
                    // The message may quote what people typed: only the kind is told.
                    LOG.warn(
                            "index {} was not refreshed: {}",
                            index.name(),
                            e.getClass().getName());
                    pause = LONGER;
                }
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            try {
                thread.join(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isAutoStartup() {
        return !isChore;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
