package fr.appui.query.signalement;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one signalement after a given event, sealed fields included. They keep their sealing types here, so
 * that whoever shows them has to say for whom.
 *
 * @param assessment the last one; {@code null} while there is none
 * @param openedAt when the signalement came into the register
 * @param last the event that led here
 */
public record SignalementState(
        SignalementFacts facts,
        @Nullable SealedText summary,
        @Nullable SealedText assessment,
        Instant openedAt,
        Recorded<Event> last) {

    /** What is known after all these events of one signalement; {@code null} when there is none. */
    public static @Nullable SignalementState after(List<Recorded<Event>> events) {
        SignalementState state = null;
        for (var recorded : events) {
            if (recorded.event() instanceof SignalementEvent event) {
                state = after(state, recorded, event);
            }
        }
        return state;
    }

    /** @param before {@code null} before the first event */
    public static SignalementState after(
            @Nullable SignalementState before, Recorded<Event> recorded, SignalementEvent event) {
        var facts = SignalementFacts.after(before == null ? null : before.facts, event);
        if (before == null || event instanceof Received) {
            var summary = event instanceof Received e ? e.summary() : null;
            return new SignalementState(facts, summary, null, recorded.recordedAt(), recorded);
        }
        return new SignalementState(
                facts,
                event instanceof Corrected e && e.summary() != null ? e.summary() : before.summary,
                event instanceof Assessed e ? e.assessment() : before.assessment,
                before.openedAt,
                recorded);
    }

    /** Every field that has a value, by its path in the API's JSON. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "number", facts.number());
        put(fields, "status", facts.status());
        put(fields, "centre", facts.centre());
        put(fields, "region", facts.region());
        put(fields, "department", facts.department());
        put(fields, "receivedAt", facts.receivedAt());
        put(fields, "arsReceivedAt", facts.arsReceivedAt());
        put(fields, "origin", facts.origin());
        put(fields, "externalNumber", facts.externalNumber());
        put(fields, "sector", facts.sector());
        put(fields, "subSector", facts.subSector());
        var facility = facts.facility();
        if (facility != null) {
            put(fields, "facility.finess", facility.finess());
            put(fields, "facility.name", facility.name());
            put(fields, "facility.city", facility.city());
            put(fields, "facility.department", facility.department());
        }
        put(fields, "kind", facts.about());
        put(fields, "criteria", facts.criteria().isEmpty() ? null : facts.criteria());
        put(fields, "microorganism", facts.microorganism());
        put(fields, "cases", facts.lastCount().orElse(null));
        put(fields, "firstCaseOn", facts.firstCaseOn());
        put(fields, "summary", summary);
        put(fields, "judgement", facts.judgement());
        facts.deadlines()
                .forEach(deadline -> put(
                        fields,
                        "deadlines." + deadline.step()
                                + (deadline.informationRequest() == null ? "" : "." + deadline.informationRequest()),
                        deadline.dueOn()));
        put(fields, "acknowledgedAt", facts.acknowledgedAt());
        put(fields, "assessment", assessment);
        put(fields, "feedbackAt", facts.feedbackAt());
        put(fields, "closedAt", facts.closedAt());
        put(fields, "framework", facts.framework());
        put(fields, "assignedTo", facts.assignedTo());
        put(fields, "links", facts.links().isEmpty() ? null : facts.links());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    public UUID id() {
        return facts.id();
    }
}
