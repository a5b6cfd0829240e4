package fr.appui.ops.demo;

import fr.appui.ops.directory.DirectoryImport;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.eventstore.StoreClock;
import fr.appui.ops.progress.Progress;
import fr.appui.ops.register.Loading;
import fr.appui.ops.register.RegisterBook;
import fr.appui.query.reading.History;
import fr.appui.query.reading.Projection;
import fr.appui.query.reading.ViewPositions;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.log.Origin;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Plays the demonstration into a register that was opened as one, from where it stands to its end, while pages and API
 * are already there to look at. Commands from outside are kept away before the web server starts.
 */
@Component
class Demonstration implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RegisterBook register;
    private final Loading loading;
    private final Player player;
    private final DirectoryImport directory;
    private final StoreClock clock;
    private final History history;
    private final LogPages log;
    private final ViewPositions positions;
    private final List<String> views;
    private final boolean isChore;
    private @Nullable Thread playing;
    private boolean running;

    Demonstration(
            RegisterBook register,
            Loading loading,
            Player player,
            DirectoryImport directory,
            StoreClock clock,
            History history,
            LogPages log,
            ViewPositions positions,
            List<Projection> projections,
            Environment environment) {
        this.register = register;
        this.loading = loading;
        this.player = player;
        this.directory = directory;
        this.clock = clock;
        this.history = history;
        this.log = log;
        this.positions = positions;
        this.views = projections.stream().map(Projection::name).toList();
        this.isChore = environment.containsProperty("appui.chore");
    }

    @Override
    public void start() {
        if (!isChore && !register.isLoaded()) {
            loading.at(0, 1);
        }
        running = true;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (loading.progress().isPresent()) {
            playing = Thread.ofPlatform().daemon().name("demonstration").start(this::play);
        }
    }

    private void play() {
        try {
            var begun = System.nanoTime();
            layOutDirectory();
            var head = history.head();
            var plan = Plan.of(Size.of(register.demonstration().orElseThrow()));
            play(plan, LocalDate.ofInstant(head.recordedAt(), Definitions.PARIS));
            if (!player.isStopped() && viewsHaveCaughtUp()) {
                register.demonstrationLoaded();
                loading.finished();
                tell(log.last() - head.position(), (System.nanoTime() - begun) / 1e9);
            }
        } catch (RuntimeException e) {
            LOG.error("the demonstration broke off", e);
            System.err.println("The demonstration broke off; the next start goes on with it. The log file says why.");
        }
    }

    /** The facilities that will call are known from the first day on. */
    private void layOutDirectory() {
        if (directory.isEmpty()) {
            clock.at(
                    RegisterBook.DEMONSTRATION_BEGINS,
                    () -> directory.run(
                            SampleDirectory.of(SampleDirectory.OF_THE_DEMONSTRATION),
                            SampleDirectory.SHA256,
                            SampleDirectory.VINTAGE,
                            new DirectoryImport.Wish(null, false, false, Origin.DEMO)));
        }
    }

    private void play(Plan plan, LocalDate from) {
        var total = plan.acts().size();
        try (var progress = Progress.onTerminal("commands")) {
            player.play(plan, from, done -> {
                loading.at(done, total);
                progress.at(done, total);
            });
        }
    }

    /** Waits until all that was played can be read; false if stopped before. */
    private boolean viewsHaveCaughtUp() {
        var last = log.last();
        while (positions.least(views) < last) {
            if (player.isStopped()) {
                return false;
            }
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static void tell(long events, double seconds) {
        System.out.printf(
                "The demonstration is loaded: %,d events in %.0f s, %,.0f events/s%n",
                events, seconds, events / seconds);
    }

    @Override
    public void stop() {
        player.stop();
        if (playing != null) {
            try {
                playing.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the register has been opened, before the web server lets anyone in. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
