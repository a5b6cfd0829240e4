package fr.appui.query.onsiteaction;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Completed;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Corrected;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Entered;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Noted;
import fr.appui.shared.onsiteaction.OnSiteActionFacts;
import fr.appui.shared.party.SealedText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one on-site action after a given event, sealed fields included. They keep their sealing types here,
 * so that whoever shows them has to say for whom.
 *
 * @param report how it went
 * @param openedAt when the action came into the register
 * @param last the event that led here
 */
public record OnSiteActionState(
        OnSiteActionFacts facts,
        SealedText title,
        @Nullable SealedText text,
        @Nullable SealedText report,
        List<Note> notes,
        Instant openedAt,
        Recorded<Event> last) {

    record Note(SealedText text, Recorded<Event> by) {}

    /** What is known after all these events of one action; {@code null} when there is none. */
    public static @Nullable OnSiteActionState after(List<Recorded<Event>> events) {
        OnSiteActionState state = null;
        for (var recorded : events) {
            if (recorded.event() instanceof OnSiteActionEvent event) {
                state = after(state, recorded, event);
            }
        }
        return state;
    }

    /** @param before {@code null} before the first event */
    public static OnSiteActionState after(
            @Nullable OnSiteActionState before, Recorded<Event> recorded, OnSiteActionEvent event) {
        if (before == null) {
            var first = (Entered) event;
            return new OnSiteActionState(
                    OnSiteActionFacts.after(null, first),
                    first.title(),
                    first.text(),
                    null,
                    List.of(),
                    recorded.recordedAt(),
                    recorded);
        }
        var facts = OnSiteActionFacts.after(before.facts, event);
        return switch (event) {
            case Corrected e ->
                new OnSiteActionState(
                        facts,
                        e.title() == null ? before.title : e.title(),
                        e.text() == null ? before.text : e.text(),
                        e.report() == null ? before.report : e.report(),
                        before.notes,
                        before.openedAt,
                        recorded);
            case Completed e ->
                new OnSiteActionState(
                        facts, before.title, before.text, e.text(), before.notes, before.openedAt, recorded);
            case Noted e ->
                new OnSiteActionState(
                        facts,
                        before.title,
                        before.text,
                        before.report,
                        Stream.concat(before.notes.stream(), Stream.of(new Note(e.text(), recorded)))
                                .toList(),
                        before.openedAt,
                        recorded);
            default ->
                new OnSiteActionState(
                        facts, before.title, before.text, before.report, before.notes, before.openedAt, recorded);
        };
    }

    /** Every field that has a value, by its path in the API's JSON. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "number", facts.number());
        put(fields, "status", facts.status());
        put(fields, "centre", facts.centre());
        put(fields, "region", facts.region());
        put(fields, "department", facts.department());
        put(fields, "mode", facts.mode());
        put(fields, "type", facts.type());
        put(fields, "title", title);
        put(fields, "sector", facts.sector());
        put(fields, "subSector", facts.subSector());
        var facility = facts.facility();
        if (facility != null) {
            put(fields, "facility.finess", facility.finess());
            put(fields, "facility.name", facility.name());
            put(fields, "facility.city", facility.city());
            put(fields, "facility.department", facility.department());
        }
        put(fields, "framework", facts.framework());
        put(fields, "plannedFor", facts.plannedAt() == null ? facts.plannedFor() : facts.plannedAt());
        put(fields, "doneAt", facts.doneAt());
        put(fields, "participants", facts.participants());
        put(fields, "team", facts.team());
        put(fields, "text", text);
        put(fields, "report", report);
        put(fields, "links", facts.links().isEmpty() ? null : facts.links());
        for (var i = 0; i < notes.size(); i++) {
            put(fields, "notes[" + i + "]", notes.get(i).text());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
