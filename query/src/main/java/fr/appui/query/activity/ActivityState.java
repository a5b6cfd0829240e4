package fr.appui.query.activity;

import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Decided;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityEvent.FollowedUp;
import fr.appui.shared.activity.ActivityEvent.Noted;
import fr.appui.shared.activity.ActivityEvent.Relayed;
import fr.appui.shared.activity.ActivityEvent.Reviewed;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one activity after a given event, sealed fields included. They keep their sealing types here, so
 * that whoever shows them has to say for whom.
 *
 * @param report how it went
 * @param openedAt when the activity came into the register
 * @param last the event that led here
 */
public record ActivityState(
        ActivityFacts facts,
        @Nullable SealedText title,
        @Nullable SealedText text,
        @Nullable SealedText report,
        List<Note> notes,
        List<Decision> decisions,
        List<Review> reviews,
        List<Relay> relays,
        Instant openedAt,
        Recorded<Event> last) {

    record Note(SealedText text, Recorded<Event> by) {}

    /** @param followUps what became of it, in order */
    record Decision(
            int number,
            SealedText text,
            @Nullable SealedText owner,
            @Nullable LocalDate dueOn,
            boolean done,
            List<Note> followUps) {}

    record Review(@Nullable SealedText text, Recorded<Event> by) {}

    record Relay(
            Centre centre, List<Sector> sectors, @Nullable SealedText to, Recorded<Event> by) {}

    /** What is known after all these events of one activity; {@code null} when there is none. */
    public static @Nullable ActivityState after(List<Recorded<Event>> events) {
        ActivityState state = null;
        for (var recorded : events) {
            if (recorded.event() instanceof ActivityEvent event) {
                state = after(state, recorded, event);
            }
        }
        return state;
    }

    /** @param before {@code null} before the first event */
    public static ActivityState after(@Nullable ActivityState before, Recorded<Event> recorded, ActivityEvent event) {
        if (before == null) {
            var first = (Entered) event;
            return new ActivityState(
                    ActivityFacts.after(null, first),
                    first.title(),
                    first.text(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    recorded.recordedAt(),
                    recorded);
        }
        return before.and(recorded, event);
    }

    private ActivityState and(Recorded<Event> recorded, ActivityEvent event) {
        var now = ActivityFacts.after(facts, event);
        return switch (event) {
            case Corrected e ->
                with(
                        now,
                        recorded,
                        e.title() == null ? title : e.title(),
                        e.text() == null ? text : e.text(),
                        e.report() == null ? report : e.report());
            case Completed e -> with(now, recorded, title, text, e.text());
            case Noted e -> with(now, recorded, and(notes, new Note(e.text(), recorded)), decisions, reviews, relays);
            case Decided e ->
                with(
                        now,
                        recorded,
                        notes,
                        and(decisions, new Decision(e.decision(), e.text(), e.owner(), e.dueOn(), false, List.of())),
                        reviews,
                        relays);
            case FollowedUp e -> with(now, recorded, notes, followed(e, recorded), reviews, relays);
            case Reviewed e ->
                with(now, recorded, notes, decisions, and(reviews, new Review(e.text(), recorded)), relays);
            case Relayed e ->
                with(
                        now,
                        recorded,
                        notes,
                        decisions,
                        reviews,
                        and(
                                relays,
                                new Relay(
                                        e.centre(), e.sectors() == null ? List.of() : e.sectors(), e.to(), recorded)));
            default -> with(now, recorded, title, text, report);
        };
    }

    private List<Decision> followed(FollowedUp e, Recorded<Event> by) {
        return decisions.stream()
                .map(it -> it.number() == e.decision()
                        ? new Decision(
                                it.number(),
                                it.text(),
                                it.owner(),
                                it.dueOn(),
                                e.done(),
                                and(it.followUps(), new Note(e.text(), by)))
                        : it)
                .toList();
    }

    private static <T> List<T> and(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }

    private ActivityState with(
            ActivityFacts now,
            Recorded<Event> recorded,
            @Nullable SealedText nowTitle,
            @Nullable SealedText nowText,
            @Nullable SealedText nowReport) {
        return new ActivityState(
                now, nowTitle, nowText, nowReport, notes, decisions, reviews, relays, openedAt, recorded);
    }

    private ActivityState with(
            ActivityFacts now,
            Recorded<Event> recorded,
            List<Note> nowNotes,
            List<Decision> nowDecisions,
            List<Review> nowReviews,
            List<Relay> nowRelays) {
        return new ActivityState(
                now, title, text, report, nowNotes, nowDecisions, nowReviews, nowRelays, openedAt, recorded);
    }

    /** Every field that has a value, by its path in the API's JSON. */
    public Map<String, Object> fields() {
        var what = facts.what();
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "number", facts.number());
        put(fields, "status", facts.status());
        put(fields, "centre", facts.centre());
        put(fields, "region", facts.region());
        put(fields, "department", facts.department());
        put(fields, "mode", what.mode());
        put(fields, "type", what.type());
        put(fields, "kind", what.kind());
        put(fields, "level", what.level());
        put(fields, "title", title);
        put(fields, "sector", what.sector());
        put(fields, "subSector", what.subSector());
        what.sectors().forEach(part -> put(fields, "sectors." + part.sector(), part.participants()));
        var facility = what.facility();
        if (facility != null) {
            put(fields, "facility.finess", facility.finess());
            put(fields, "facility.name", facility.name());
            put(fields, "facility.city", facility.city());
            put(fields, "facility.department", facility.department());
        }
        put(fields, "framework", what.framework());
        put(fields, "themes", what.themes().isEmpty() ? null : what.themes());
        put(fields, "plannedFor", facts.plannedAt() == null ? facts.plannedFor() : facts.plannedAt());
        put(fields, "doneAt", facts.doneAt());
        put(fields, "durationMinutes", what.durationMinutes());
        put(fields, "participants", what.participants());
        put(fields, "team", what.team());
        what.attendance().forEach(part -> put(fields, "attendance." + part.capacity(), part.members()));
        put(fields, "text", text);
        put(fields, "report", report);
        put(fields, "strategy", what.strategy().isEmpty() ? null : what.strategy());
        var stated = what.stated();
        if (stated != null) {
            put(fields, "from", stated.from());
            put(fields, "to", stated.to());
            put(fields, "measure", stated.measure());
            put(fields, "value", stated.value());
            put(fields, "indicator", stated.indicator());
            put(fields, "source", stated.source());
        }
        put(fields, "replacedBy", facts.replacedBy());
        put(fields, "downloads", facts.downloads());
        put(fields, "links", facts.links().isEmpty() ? null : facts.links());
        for (var decision : decisions) {
            var at = "decisions[" + (decision.number() - 1) + "]";
            put(fields, at + ".text", decision.text());
            put(fields, at + ".owner", decision.owner());
            put(fields, at + ".dueOn", decision.dueOn());
            put(fields, at + ".done", decision.done());
            for (var i = 0; i < decision.followUps().size(); i++) {
                put(
                        fields,
                        at + ".followUps[" + i + "]",
                        decision.followUps().get(i).text());
            }
        }
        for (var i = 0; i < reviews.size(); i++) {
            put(
                    fields,
                    "reviews[" + i + "]",
                    Objects.requireNonNullElse(reviews.get(i).text(), true));
        }
        for (var i = 0; i < relays.size(); i++) {
            put(fields, "relays[" + i + "]", relays.get(i).centre());
        }
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
