package fr.appui.query.live;

import fr.appui.query.account.Account;
import fr.appui.query.account.Accounts;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells all open streams what has changed. One thread does it all: it looks whenever a view of this machine has moved
 * and, for the views of other machines, every {@value #LOOK_EVERY_MILLIS} ms while anybody listens.
 *
 * <p>Before the server shuts down the streams are ended: it would wait for them.
 */
@Component
public final class Direct implements SmartLifecycle {
    /** More browsers than anybody sits at; a shared account of a centre included. */
    static final int MOST_PER_ACCOUNT = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Direct.class);
    private static final int LOOK_EVERY_MILLIS = 250;
    private static final int BEAT_EVERY_SECONDS = 15;

    private final Changes changes;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService dispatcher = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("live-", 0).factory());
    private volatile boolean running;

    Direct(Changes changes, Accounts accounts, InstantSource clock) {
        this.changes = changes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A view has moved on: look soon. Costs next to nothing, and never waits. */
    public void wake() {
        if (running && !listeners.isEmpty() && woken.compareAndSet(false, true)) {
            try {
                dispatcher.execute(this::look);
            } catch (RejectedExecutionException _) {
                // shutting down: nobody is left to be told
            }
        }
    }

    /**
     * Lets somebody listen. One too many of an account takes the place of its oldest: mostly a page that has been left,
     * which the server has not noticed yet.
     */
    void add(Listener listener) {
        var account = listener.actor().account();
        listeners.stream()
                .filter(other -> other.actor().account().equals(account))
                .sorted(Comparator.comparingLong(Listener::number).reversed())
                .skip(MOST_PER_ACCOUNT - 1)
                .forEach(this::drop);
        listeners.add(listener);
        try {
            dispatcher.execute(() -> greet(listener));
        } catch (RejectedExecutionException _) {
            drop(listener);
        }
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    int size() {
        return listeners.size();
    }

    private void greet(Listener listener) {
        speak(listener, Listener::beat);
        look();
    }

    private void look() {
        woken.set(false);
        if (listeners.isEmpty()) {
            return;
        }
        try {
            while (tell(changes.position())) {
                // those that were far behind have more to hear
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "what changed could not be read, trying again: {}",
                    e.getClass().getName());
        }
    }

    /** @return whether anybody is still behind */
    private boolean tell(long upTo) {
        var behind = listeners.stream()
                .filter(listener -> listener.told() < upTo)
                .collect(Collectors.groupingBy(Listener::told));
        behind.forEach((after, those) -> {
            var stretch = changes.between(after, upTo);
            those.forEach(listener -> speak(listener, told -> told.tell(stretch)));
        });
        return listeners.stream().anyMatch(listener -> listener.told() < upTo);
    }

    private void beat() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
            var open = accounts.all(When.NOW).value().stream()
                    .filter(account -> isOpen(account, today))
                    .collect(Collectors.toMap(Account::id, account -> account));
            listeners.stream()
                    .filter(listener ->
                            !isAsBefore(listener, open.get(listener.actor().account())))
                    .forEach(this::drop);
        } catch (RuntimeException e) {
            LOG.warn(
                    "accounts could not be read, trying again: {}", e.getClass().getName());
        }
        listeners.forEach(listener -> speak(listener, Listener::beat));
    }

    private static boolean isOpen(Account account, LocalDate today) {
        return !account.disabled()
                && (account.until() == null || !account.until().isBefore(today));
    }

    /** Whoever may see less or more than when the stream was opened has to open it again. */
    private static boolean isAsBefore(Listener listener, @Nullable Account account) {
        var actor = listener.actor();
        return account != null
                && account.role() == actor.role()
                && account.centre() == actor.centre()
                && Objects.equals(account.region(), actor.region());
    }

    /** What is said to a listener; nobody may be there any more. */
    private interface Speech {
        void to(Listener listener) throws IOException;
    }

    private void speak(Listener listener, Speech speech) {
        if (!listener.isSignedIn()) {
            drop(listener);
            return;
        }
        try {
            speech.to(listener);
        } catch (IOException | IllegalStateException _) {
            remove(listener);
        }
    }

    private void drop(Listener listener) {
        remove(listener);
        listener.end();
    }

    @Override
    public void start() {
        running = true;
        dispatcher.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        dispatcher.scheduleWithFixedDelay(this::beat, BEAT_EVERY_SECONDS, BEAT_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        dispatcher.shutdownNow();
        listeners.forEach(this::drop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After everything else has started, before the web server begins to wait for its last answers. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
