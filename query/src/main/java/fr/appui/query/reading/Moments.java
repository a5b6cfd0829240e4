package fr.appui.query.reading;

import fr.appui.shared.count.Definitions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers questions as known at one moment. The rows of an answer and the position that it names are read from one
 * snapshot of the database: no answer is older or newer than it says.
 */
@Component
public final class Moments {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(5);

    /**
     * The moment that rows are to be read at.
     *
     * @param latest whether nothing that any of the views has taken in lies after it
     */
    public record Known(long position, boolean latest) {}

    /**
     * The moment that an answer was taken at.
     *
     * @param recordedAt {@code null} for the empty register
     */
    public record AsOf(long position, @Nullable Instant recordedAt) {}

    public record Answer<T>(T value, AsOf asOf) {}

    private record Look(long nanos, long position) {}

    private final History history;
    private final InstantSource clock;
    private final Lens lens;
    private final ViewPositions positions;
    private final List<String> allViews;
    private final TransactionTemplate snapshot;
    private final Map<List<String>, Look> looks = new ConcurrentHashMap<>();

    Moments(
            JdbcClient db,
            History history,
            InstantSource clock,
            Lens lens,
            PlatformTransactionManager transactions,
            List<Projection> projections) {
        this.history = history;
        this.clock = clock;
        this.lens = lens;
        this.positions = new ViewPositions(db);
        this.allViews = projections.stream().map(Projection::name).sorted().toList();
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Reads views in one snapshot.
     *
     * @param views all views that the question looks into
     * @throws WrongParameters if that moment is still to come, or lies before what must have been taken in
     * @throws NotYet if the views have not taken that moment in after some seconds of waiting
     */
    public <T> Answer<T> read(When when, Collection<String> views, Function<Known, T> question) {
        var names = List.copyOf(views);
        var wanted = wanted(when);
        var needed = wanted == null ? 0 : reachable(wanted);
        awaitOwnWrite(when);
        await(names, needed);
        var answer = snapshot.execute(_ -> {
            var taken = positions.least(names);
            if (taken < needed) {
                throw new NotYet();
            }
            var at = wanted == null ? taken : wanted;
            return new Answer<>(
                    question.apply(new Known(at, wanted == null || at >= positions.greatest(names))),
                    new AsOf(at, null));
        });
        return new Answer<>(answer.value(), told(answer.asOf().position()));
    }

    /** The moment itself, for questions put to the log. */
    public AsOf settled(When when) {
        var wanted = wanted(when);
        awaitOwnWrite(when);
        return told(wanted == null ? Math.max(history.head().position(), positions.least(allViews)) : wanted);
    }

    private AsOf told(long position) {
        return new AsOf(position, position == 0 ? null : history.at(position).recordedAt());
    }

    /**
     * The past that an address names; {@code null} where it names today.
     *
     * @throws WrongParameters if it is still to come
     */
    Lens.@Nullable Past past(String asked, When when) {
        var position = Objects.requireNonNull(position(when), "an address names a moment");
        var instant = when.instant();
        if (instant == null) {
            return new Lens.Past(asked.strip(), position, history.at(position).recordedAt());
        }
        return isEndOfToday(instant) ? null : new Lens.Past(asked.strip(), position, instant);
    }

    /** The position asked for; {@code null} for now. */
    private @Nullable Long wanted(When when) {
        var wanted = position(when);
        var least = when.minPosition();
        if (wanted != null && least != null && wanted < least) {
            throw new WrongParameters("asOf", "as-of-before-min-position");
        }
        return wanted;
    }

    private @Nullable Long position(When when) {
        var instant = when.instant();
        if (instant != null) {
            if (instant.isAfter(clock.instant()) && !isEndOfToday(instant)) {
                throw new WrongParameters("asOf", "as-of-in-future");
            }
            return history.at(instant).position();
        }
        var position = when.position();
        var past = lens.past();
        if (past != null && (position == null || position == past.position())) {
            return past.position();
        }
        if (position != null
                && position > history.at(position).position()
                && position > history.head().position()) {
            throw new WrongParameters("asOf", "as-of-in-future");
        }
        return position;
    }

    /** Who names today as it will end means what is known of it so far. */
    private boolean isEndOfToday(Instant instant) {
        var next = instant.plus(1, ChronoUnit.MICROS).atZone(Definitions.PARIS);
        return next.toLocalTime().equals(LocalTime.MIDNIGHT)
                && next.toLocalDate().minusDays(1).equals(LocalDate.ofInstant(clock.instant(), Definitions.PARIS));
    }

    /** Views never reach a position that holds no event, only the one before it. */
    private long reachable(long position) {
        return history.at(position).position();
    }

    /** Waits for every view: a page that shows what was just written asks several of them. */
    private void awaitOwnWrite(When when) {
        var least = when.minPosition();
        await(allViews, least == null ? 0 : least);
    }

    private void await(List<String> views, long position) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (position > 0 && taken(views) < position) {
            if (System.nanoTime() - end > 0) {
                throw new NotYet();
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new NotYet();
            }
        }
    }

    /** All who wait share one look at the database per pause. */
    private synchronized long taken(List<String> views) {
        var now = System.nanoTime();
        var last = looks.get(views);
        if (last == null || now - last.nanos >= PAUSE.toNanos()) {
            last = new Look(now, positions.least(views));
            looks.put(views, last);
        }
        return last.position;
    }
}
