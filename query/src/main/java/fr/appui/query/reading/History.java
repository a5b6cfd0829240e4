package fr.appui.query.reading;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The log, as far as the read side may look into it. */
public interface History {
    /** A place in the log and when it was recorded; position 0 is the empty register. */
    record Moment(long position, Instant recordedAt) {}

    /** An event as programs outside see it; {@code payload} with its sealed fields opened or masked. */
    record JsonEvent(
            long position,
            UUID stream,
            int version,
            UUID id,
            String type,
            int revision,
            Instant recordedAt,
            ObjectNode metadata,
            ObjectNode payload) {}

    /** The last position that readers may rely on: nothing can appear at or before it any more. */
    Moment head();

    /** Last moment recorded at or before an instant. */
    Moment at(Instant instant);

    /** When a position was recorded; for a position that holds no event, the one before it. */
    Moment at(long position);

    /** The first event after a position; empty after the last one that readers may rely on. */
    Optional<Moment> next(long position);

    /** One case's events up to a position (included), in order; empty for an unknown case. */
    List<Recorded<Event>> stream(UUID id, long upTo);

    /** Several cases' events up to a position (included), in log order. */
    List<Recorded<Event>> streams(Collection<UUID> ids, long upTo);

    /** One event with its JSON exactly as it was stored, sealed fields opened for those allowed. */
    Optional<JsonEvent> event(long position, boolean open);

    /** The events at these positions, in log order. */
    default List<JsonEvent> events(Collection<Long> positions, boolean open) {
        return positions.stream()
                .sorted()
                .flatMap(position -> event(position, open).stream())
                .toList();
    }

    /** An event as it was stored, to the byte: what is sealed stays sealed. */
    record Stored(String payload, String metadata) {}

    Optional<Stored> stored(long position);

    /**
     * Settled events after a position, in log order.
     *
     * @param types stored names to keep; the others are passed over
     * @param open whether sealed fields are opened
     */
    List<JsonEvent> after(long position, int limit, Collection<String> types, boolean open);
}
