package fr.appui.command.intake;

import fr.appui.shared.log.Event;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The stream of a case that a command changes beside its own: read as the log has it now, and written in the same unit
 * of work, so that both get their events or neither does. Whoever wrote to it meanwhile has the command decided anew.
 */
public final class OtherCase {
    private final EventStore log;
    private final UUID id;
    private final List<Event> told;
    private long written;

    private OtherCase(EventStore log, UUID id, List<Event> told) {
        this.log = log;
        this.id = id;
        this.told = told;
        this.written = told.size();
    }

    /** Where such streams are read. */
    public record Shelf(EventStore log) {
        public OtherCase of(UUID id) {
            var told = log.readEvents(id.toString())
                    .asStream()
                    .map(message -> (Event) message.getPayload())
                    .toList();
            return new OtherCase(log, id, told);
        }
    }

    /** What has happened to it so far; nothing where there is no such case. */
    public List<Event> told() {
        return told;
    }

    /** @throws IllegalArgumentException for an event of another case */
    public void append(Event event) {
        if (!event.id().equals(id)) {
            throw new IllegalArgumentException(event.id() + " is not " + id);
        }
        log.publish(new GenericDomainEventMessage<>(event.getClass().getSimpleName(), id.toString(), written, event));
        written++;
    }
}
