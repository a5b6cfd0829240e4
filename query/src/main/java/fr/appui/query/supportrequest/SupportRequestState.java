package fr.appui.query.supportrequest;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpDone;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpPlanned;
import fr.appui.shared.supportrequest.SupportRequestEvent.LetGo;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import fr.appui.shared.supportrequest.SupportRequestEvent.Merged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Referred;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reopened;
import fr.appui.shared.supportrequest.SupportRequestEvent.TookIn;
import fr.appui.shared.supportrequest.SupportRequestEvent.Unmerged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one request after a given event, sealed fields included. They keep their sealing types here, so
 * that whoever shows them has to say for whom.
 *
 * @param openedAt when the request came into the register
 * @param last the event that led here
 */
public record SupportRequestState(
        SupportRequestFacts facts,
        @Nullable Requester requester,
        SealedText question,
        List<Answer> answers,
        List<Note> notes,
        Instant openedAt,
        Recorded<Event> last) {

    public record Answer(SealedText text, Answered given, Recorded<Event> by) {}

    public record Note(SealedText text, Recorded<Event> by) {}

    /** What is known after all these events of one request; {@code null} when there is none. */
    public static @Nullable SupportRequestState after(List<Recorded<Event>> events) {
        SupportRequestState state = null;
        for (var recorded : events) {
            if (recorded.event() instanceof SupportRequestEvent event) {
                state = after(state, recorded, event);
            }
        }
        return state;
    }

    /**
     * What is known after one more event.
     *
     * @param before {@code null} before the first
     */
    public static SupportRequestState after(
            @Nullable SupportRequestState before, Recorded<Event> recorded, SupportRequestEvent event) {
        var facts = SupportRequestFacts.after(before == null ? null : before.facts, event);
        if (event instanceof Opened e) {
            return new SupportRequestState(
                    facts, e.requester(), e.question(), List.of(), List.of(), recorded.recordedAt(), recorded);
        }
        var known =
                Objects.requireNonNull(before, "a request begins with Opened").with(facts, recorded);
        return switch (event) {
            case Answered e -> known.answered(new Answer(e.answer(), e, recorded));
            case Noted e -> known.noted(new Note(e.text(), recorded));
            case Corrected e -> known.corrected(e);
            case Opened _,
                    Assigned _,
                    Referred _,
                    Closed _,
                    Reopened _,
                    Reclassified _,
                    Withdrawn _,
                    Linked _,
                    FollowUpPlanned _,
                    FollowUpDone _,
                    Merged _,
                    TookIn _,
                    Unmerged _,
                    LetGo _ -> known;
        };
    }

    private SupportRequestState with(SupportRequestFacts newFacts, Recorded<Event> newLast) {
        return new SupportRequestState(newFacts, requester, question, answers, notes, openedAt, newLast);
    }

    private SupportRequestState answered(Answer answer) {
        return new SupportRequestState(facts, requester, question, plus(answers, answer), notes, openedAt, last);
    }

    private SupportRequestState noted(Note note) {
        return new SupportRequestState(facts, requester, question, answers, plus(notes, note), openedAt, last);
    }

    private SupportRequestState corrected(Corrected e) {
        return new SupportRequestState(
                facts,
                e.requester() == null ? requester : e.requester(),
                e.question() == null ? question : e.question(),
                answers,
                notes,
                openedAt,
                last);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
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
        put(fields, "channel", facts.channel());
        put(fields, "sector", facts.sector());
        put(fields, "subSector", facts.subSector());
        put(fields, facts.facility());
        put(fields, "requester", requester);
        put(fields, "themes", facts.themes());
        put(fields, "question", question);
        for (var i = 0; i < answers.size(); i++) {
            put(fields, "answers[" + i + "]", answers.get(i).text());
        }
        put(fields, "firstAnsweredAt", facts.firstAnsweredAt());
        put(fields, "durationMinutes", facts.durationMinutes());
        put(fields, "framework", facts.framework());
        put(fields, "outcome", facts.outcome());
        put(fields, "referredTo", facts.referredTo());
        put(fields, "assignedTo", facts.assignedTo());
        put(fields, "links", facts.links().isEmpty() ? null : facts.links());
        put(fields, "followUp", facts.followUp());
        put(fields, "mergedInto", facts.mergedInto());
        put(fields, "tookIn", facts.tookIn().isEmpty() ? null : facts.tookIn());
        for (var i = 0; i < notes.size(); i++) {
            put(fields, "notes[" + i + "]", notes.get(i).text());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, @Nullable Facility facility) {
        if (facility != null) {
            put(fields, "facility.finess", facility.finess());
            put(fields, "facility.name", facility.name());
            put(fields, "facility.city", facility.city());
            put(fields, "facility.department", facility.department());
        }
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
