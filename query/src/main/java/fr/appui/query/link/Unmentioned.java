package fr.appui.query.link;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.History.JsonEvent;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves out of events what would tell of a case whose kind is not for the reader: whoever follows no support requests
 * does not even learn that a signalement was made from one, or has to do with one.
 */
@Component
public final class Unmentioned {
    /** The view that must have taken in what {@link #narrow} asks about. */
    public static final String VIEW = LinkProjection.NAME;

    private static final String LINK = ".linked";
    private static final String TO = "to";
    private static final String FROM_REQUEST = "fromRequest";

    private static final String NO_LINK_TO_A_REQUEST = """
            (type NOT LIKE '%.linked' OR NOT EXISTS
                  (SELECT FROM view.link JOIN view.linkable_case AS other ON other.case_id = to_id
                    WHERE link.position = audit.position AND kind = 'SUPPORT_REQUEST'))""";

    private final LinkedCases cases;

    Unmentioned(LinkedCases cases) {
        this.cases = cases;
    }

    /** Whether nothing is left out, because this reader follows every kind of case. */
    private static boolean isNothing(Actor actor) {
        return actor.follows(CaseKind.SUPPORT_REQUEST);
    }

    /** Leaves out of a selection from {@code view.audit} the events that do nothing but lead to such a case. */
    public static void narrow(Conditions conditions) {
        conditions.add(NO_LINK_TO_A_REQUEST);
    }

    /** The events without those that do nothing but lead to such a case; the others without its id. */
    public List<JsonEvent> leaveOut(Actor actor, List<JsonEvent> events) {
        if (isNothing(actor)) {
            return events;
        }
        var hidden = hidden(actor, events);
        return events.stream()
                .filter(event -> !event.type().endsWith(LINK) || !hidden.contains(to(event)))
                .map(event -> new JsonEvent(
                        event.position(),
                        event.stream(),
                        event.version(),
                        event.id(),
                        event.type(),
                        event.revision(),
                        event.recordedAt(),
                        event.metadata(),
                        (ObjectNode) leaveOut(actor, event.payload())))
                .toList();
    }

    /** What an event holds without the id of the support request that it began with. */
    public JsonNode leaveOut(Actor actor, JsonNode payload) {
        if (isNothing(actor) || !payload.hasNonNull(FROM_REQUEST)) {
            return payload;
        }
        var copy = (ObjectNode) payload.deepCopy();
        return copy.putNull(FROM_REQUEST);
    }

    /** Which of these ids are of cases that this reader may not know of. */
    public Set<UUID> hidden(Actor actor, Collection<UUID> ids) {
        return isNothing(actor) || ids.isEmpty() ? Set.of() : cases.unfollowed(actor, ids);
    }

    private Set<UUID> hidden(Actor actor, List<JsonEvent> events) {
        var ids = new HashSet<UUID>();
        for (var event : events) {
            if (event.type().endsWith(LINK)) {
                ids.add(to(event));
            }
        }
        return hidden(actor, ids);
    }

    private static UUID to(JsonEvent event) {
        return UUID.fromString(event.payload().get(TO).asString());
    }
}
