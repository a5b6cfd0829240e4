package fr.appui.query.link;

import fr.appui.query.reading.History.JsonEvent;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves out of events what would tell of a case whose kind is not for the reader: whoever follows no support requests
 * does not even learn that a signalement was made from one, or has to do with one.
 */
@Component
public final class Unmentioned {
    private static final String LINK = ".linked";
    private static final String TO = "to";
    private static final String FROM_REQUEST = "fromRequest";

    private final LinkedCases cases;

    Unmentioned(LinkedCases cases) {
        this.cases = cases;
    }

    /** Whether this reader is told of every kind of case, so that nothing is left out. */
    public static boolean isNothing(Actor actor) {
        return actor.follows(CaseKind.SUPPORT_REQUEST);
    }

    /** The events without those that do nothing but lead to such a case; the others without its id. */
    public List<JsonEvent> leaveOut(Actor actor, List<JsonEvent> events) {
        if (isNothing(actor)) {
            return events;
        }
        var hidden = hidden(actor, events);
        return events.stream()
                .filter(event -> !event.type().endsWith(LINK) || !names(event, TO, hidden))
                .map(event -> event.payload().has(FROM_REQUEST) ? without(event) : event)
                .toList();
    }

    /** Which of these ids are of cases that this reader may not know of; none for a reader of every kind. */
    public Set<UUID> hidden(Actor actor, Collection<UUID> ids) {
        return isNothing(actor) || ids.isEmpty() ? Set.of() : cases.hidden(actor, ids);
    }

    private Set<UUID> hidden(Actor actor, List<JsonEvent> events) {
        var ids = new HashSet<UUID>();
        for (var event : events) {
            if (event.type().endsWith(LINK)) {
                ids.add(UUID.fromString(event.payload().get(TO).asString()));
            }
        }
        return hidden(actor, ids);
    }

    private static boolean names(JsonEvent event, String field, Set<UUID> ids) {
        return ids.contains(UUID.fromString(event.payload().get(field).asString()));
    }

    private static JsonEvent without(JsonEvent event) {
        var payload = (ObjectNode) event.payload().deepCopy();
        payload.putNull(FROM_REQUEST);
        return new JsonEvent(
                event.position(),
                event.stream(),
                event.version(),
                event.id(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.metadata(),
                payload);
    }
}
