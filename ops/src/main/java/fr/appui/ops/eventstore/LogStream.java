package fr.appui.ops.eventstore;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log as a stream for Axon's processors: in order, only what is settled, and woken up as soon as there is more.
 *
 * <p>One thread looks at the log after each commit of this machine and every {@value #LOOK_EVERY_MILLIS} ms for those
 * of others. It keeps waking a stream that has events left: Axon drops a wake-up that arrives while it is busy.
 *
 * <p>While the log is filled in bulk it looks every {@value #GATHER_MILLIS} ms only: a view takes in a thousand events
 * for little more than it takes in ten.
 */
public final class LogStream implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
    /** Name under which an event's {@link Recorded} travels in the message's metadata. */
    public static final String RECORDED = "recorded";

    private static final Logger LOG = LoggerFactory.getLogger(LogStream.class);
    private static final int LOOK_EVERY_MILLIS = 100;
    private static final int GATHER_MILLIS = 1500;
    private static final int PAGE = 1000;

    private final LogTable log;
    private final EventCodec codec;
    private final SettledHead head;
    private final BooleanSupplier inBulk;
    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private final Thread looker = Thread.ofPlatform().daemon().name("log-tail").unstarted(this::look);
    private volatile boolean closed;
    private volatile boolean news;

    /** @param inBulk whether the log is being filled by more than people write */
    public LogStream(DataSource log, EventCodec codec, SettledHead head, BooleanSupplier inBulk) {
        this.log = new LogTable(log);
        this.codec = codec;
        this.head = head;
        this.inBulk = inBulk;
    }

    public void start() {
        looker.start();
    }

    /** There may be something new: look at once. */
    public void wake() {
        news = true;
        LockSupport.unpark(looker);
    }

    private void look() {
        while (!closed) {
            news = false;
            try {
                head.advance();
                open.stream().filter(OpenStream::hasMore).forEach(OpenStream::tell);
            } catch (RuntimeException e) {
                LOG.warn("the log could not be read, trying again: {}", e.toString());
            }
            rest();
        }
    }

    private void rest() {
        var bulk = inBulk.getAsBoolean();
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(bulk ? GATHER_MILLIS : LOOK_EVERY_MILLIS);
        for (var left = until - System.nanoTime();
                left > 0 && !closed && (bulk || !news);
                left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(looker);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
        var stream = new OpenStream(from == null ? 0 : from.position().orElse(0));
        open.add(stream);
        return stream;
    }

    /** Before the first event: {@code null} in Axon's words. */
    @Override
    @SuppressWarnings("NullAway") // Axon's tail is null by contract
    public TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head.position());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        throw new UnsupportedOperationException("views begin at the beginning");
    }

    /** Read by one processor's thread; only {@code tell} and {@code hasMore} are called by the looker. */
    private final class OpenStream implements BlockingStream<TrackedEventMessage<?>> {
        private final Deque<TrackedEventMessage<?>> page = new ArrayDeque<>();
        private volatile long read;
        private volatile long given;
        private volatile @Nullable Runnable callback;

        OpenStream(long from) {
            this.read = from;
            this.given = from;
        }

        boolean hasMore() {
            return given < head.position();
        }

        void tell() {
            var toCall = callback;
            if (toCall != null) {
                toCall.run();
            }
        }

        private synchronized void fill() {
            if (!page.isEmpty()) {
                return;
            }
            var upTo = head.position();
            if (read >= upTo) {
                return;
            }
            var rows = log.between(read, upTo, PAGE);
            codec.events(rows).forEach(event -> page.add(message(event)));
            read = rows.size() < PAGE ? upTo : rows.getLast().position();
            if (page.isEmpty()) {
                given = read;
            }
        }

        @Override
        public synchronized Optional<TrackedEventMessage<?>> peek() {
            fill();
            return Optional.ofNullable(page.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return peek().isPresent();
        }

        @Override
        public synchronized TrackedEventMessage<?> nextAvailable() {
            fill();
            var next = page.remove();
            given = page.isEmpty() ? read : next.trackingToken().position().orElse(read);
            return next;
        }

        @Override
        public void close() {
            open.remove(this);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            return true;
        }
    }

    private static TrackedEventMessage<?> message(Recorded<Event> recorded) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(recorded.position()),
                new GenericDomainEventMessage<>(
                        recorded.event().getClass().getSimpleName(),
                        recorded.stream().toString(),
                        recorded.version() - 1L,
                        recorded.event(),
                        Map.of(RECORDED, recorded),
                        recorded.eventId().toString(),
                        recorded.recordedAt()));
    }
}
