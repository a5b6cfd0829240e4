package fr.appui.query.signalement;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.FeedbackGiven;
import fr.appui.shared.signalement.SignalementEvent.InformationReceived;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.signalement.SignalementEvent.MeasureTaken;
import fr.appui.shared.signalement.SignalementEvent.Noted;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one signalement after a given event, sealed fields included. They keep their sealing types here, so
 * that whoever shows them has to say for whom.
 *
 * @param assessment the last one; {@code null} while there is none
 * @param closing summary of the last closure
 * @param written all that was written down bit by bit: measures, feedbacks, notes, what was asked and what came
 * @param dated what gave each step its last day
 * @param openedAt when the signalement came into the register
 * @param last the event that led here
 */
public record SignalementState(
        SignalementFacts facts,
        @Nullable SealedText summary,
        @Nullable SealedText assessment,
        @Nullable SealedText closing,
        List<Written> written,
        List<SignalementEvent> dated,
        Instant openedAt,
        Recorded<Event> last) {

    /** What a text that was written down is about. */
    enum Topic {
        MEASURE("measures"),
        FEEDBACK("feedbacks"),
        NOTE("notes"),
        ASKED("asked"),
        CAME("came");

        private final String field;

        Topic(String field) {
            this.field = field;
        }
    }

    /** @param request the information request that it is about; {@code null} where it is about none */
    record Written(Topic topic, @Nullable Integer request, SealedText text, Recorded<Event> by) {}

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
            return new SignalementState(
                    facts, summary, null, null, List.of(), List.of(), recorded.recordedAt(), recorded);
        }
        return new SignalementState(
                facts,
                event instanceof Corrected e && e.summary() != null ? e.summary() : before.summary,
                event instanceof Assessed e ? e.assessment() : before.assessment,
                event instanceof Closed e ? e.summary() : before.closing,
                plus(before.written, written(recorded, event)),
                plus(before.dated, event instanceof DeadlineSet || event instanceof DeadlineMoved ? event : null),
                before.openedAt,
                recorded);
    }

    private static @Nullable Written written(Recorded<Event> by, SignalementEvent event) {
        return switch (event) {
            case MeasureTaken e -> new Written(Topic.MEASURE, null, e.text(), by);
            case FeedbackGiven e -> new Written(Topic.FEEDBACK, null, e.text(), by);
            case Noted e -> new Written(Topic.NOTE, null, e.text(), by);
            case InformationRequested e -> new Written(Topic.ASKED, e.informationRequest(), e.what(), by);
            case InformationReceived e
            when e.text() != null -> new Written(Topic.CAME, e.informationRequest(), e.text(), by);
            default -> null;
        };
    }

    private static <T> List<T> plus(List<T> some, @Nullable T one) {
        return one == null ? some : Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    List<Written> written(Topic topic) {
        return written.stream().filter(one -> one.topic == topic).toList();
    }

    /** What was asked with an information request, or what came. */
    Optional<Written> written(Topic topic, int request) {
        return written(topic).stream()
                .filter(one -> one.request != null && one.request == request)
                .reduce((_, last) -> last);
    }

    /** How the rule came to the last day that holds; empty when a person gave it. */
    Optional<DeadlineSet> given(Step step) {
        return dated.stream()
                .filter(event -> event instanceof DeadlineSet set && set.step() == step
                        || event instanceof DeadlineMoved moved && moved.step() == step)
                .reduce((_, last) -> last)
                .filter(DeadlineSet.class::isInstance)
                .map(DeadlineSet.class::cast);
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
        put(fields, "caseCounts", facts.lastCount().orElse(null));
        put(fields, "firstCaseOn", facts.firstCaseOn());
        put(fields, "summary", summary);
        put(fields, "judgement", facts.judgement());
        facts.deadlines()
                .forEach(deadline -> put(
                        fields,
                        "deadlines." + deadline.step()
                                + (deadline.informationRequest() == null
                                        ? ""
                                        : "[" + deadline.informationRequest() + "]"),
                        deadline.dueOn()));
        facts.informationRequests()
                .forEach(request -> put(fields, "informationRequests[" + request.number() + "]", request));
        put(fields, "acknowledgedAt", facts.acknowledgedAt());
        put(fields, "assessment", assessment);
        put(fields, "feedbackAt", facts.feedbackAt());
        put(fields, "closedAt", facts.closedAt());
        put(fields, "closing", closing);
        put(fields, "curve", facts.curve());
        put(fields, "framework", facts.framework());
        put(fields, "assignedTo", facts.assignedTo());
        put(fields, "links", facts.links().isEmpty() ? null : facts.links());
        put(fields, "mergedInto", facts.mergedInto());
        put(fields, "tookIn", facts.tookIn().isEmpty() ? null : facts.tookIn());
        for (var topic : Topic.values()) {
            var texts = written(topic);
            for (var i = 0; i < texts.size(); i++) {
                put(fields, topic.field + "[" + i + "]", texts.get(i).text());
            }
        }
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
