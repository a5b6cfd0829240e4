package fr.appui.ops.eventstore;

import fr.appui.command.intake.Receipt;
import fr.appui.ops.eventstore.LogAppender.Pending;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the log: loads a case's events, appends a command's. Events bear the log's times and positions, never
 * Axon's. Views do not read here but through {@link LogStream}.
 */
public final class AxonStorage implements EventStorageEngine {
    private final LogTable log;
    private final EventCodec codec;
    private final LogAppender appender;
    private final Runnable appended;

    /** @param appended told after each commit that there is something new to read */
    public AxonStorage(DataSource log, EventCodec codec, LogAppender appender, Runnable appended) {
        this.log = new LogTable(log);
        this.codec = codec;
        this.appender = appender;
        this.appended = appended;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        var unitOfWork = CurrentUnitOfWork.get().root();
        Receipt receipt = unitOfWork.getResource(Receipt.RESOURCE);
        if (receipt == null) {
            throw new IllegalStateException("events are appended only while a submitted command is handled");
        }
        appender.append(receipt, events.stream().map(AxonStorage::pending).toList());
        unitOfWork.afterCommit(_ -> appended.run());
    }

    private static Pending pending(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event && event.getPayload() instanceof Event payload) {
            return new Pending(
                    UUID.fromString(event.getIdentifier()), Math.toIntExact(event.getSequenceNumber() + 1), payload);
        }
        throw new IllegalArgumentException("only events of a case can be stored, not " + message.getPayloadType());
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        var rows = log.stream(UUID.fromString(aggregateIdentifier), firstSequenceNumber + 1);
        var last = rows.isEmpty() ? null : (Long) (rows.getLast().version() - 1L);
        return DomainEventStream.of(codec.events(rows).stream().map(AxonStorage::message), () -> last);
    }

    private static DomainEventMessage<?> message(Recorded<Event> recorded) {
        return new GenericDomainEventMessage<>(
                recorded.event().getClass().getSimpleName(),
                recorded.stream().toString(),
                recorded.version() - 1L,
                recorded.event(),
                MetaData.emptyInstance(),
                recorded.eventId().toString(),
                recorded.recordedAt());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        var version = log.lastVersion(UUID.fromString(aggregateIdentifier));
        return version == 0 ? Optional.empty() : Optional.of(version - 1L);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("views read through LogStream, behind the settled head");
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("a case is short: it is replayed, not photographed");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.atOrBefore(Long.MAX_VALUE)
                .map(PostgresHistory.Moment::position)
                .orElse(0L));
    }
}
