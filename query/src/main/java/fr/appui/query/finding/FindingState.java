package fr.appui.query.finding;

import fr.appui.shared.finding.CitedFigure;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingEvent.Answered;
import fr.appui.shared.finding.FindingEvent.Raised;
import fr.appui.shared.finding.FindingEvent.Settled;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one question or finding after a given event. Texts keep their sealing types here, so that whoever
 * shows them has to say for whom.
 *
 * @param answers in the order in which they were given
 * @param remark what the evaluators said when they settled it
 */
public record FindingState(
        FindingFacts facts,
        SealedText text,
        List<SealedText> answers,
        @Nullable SealedText remark) {
    /** What narrows a figure, by its name in an address, as the field that tells it. */
    private static final Map<String, String> FILTERS = Map.of(
            "centre", "figure.centre",
            "region", "figure.region",
            "sector", "figure.sector",
            "framework", "figure.framework",
            "origin", "figure.origin",
            "theme", "figure.theme",
            "channel", "figure.channel",
            "signalementKind", "figure.signalementKind",
            "criterion", "figure.criterion",
            "facility", "figure.facility");

    /** What is known after all these events of one; {@code null} when there is none. */
    public static @Nullable FindingState after(List<Recorded<Event>> events) {
        FindingState state = null;
        for (var recorded : events) {
            if (recorded.event() instanceof FindingEvent event) {
                state = after(state, event);
            }
        }
        return state;
    }

    /** @param before {@code null} before the first event */
    public static FindingState after(@Nullable FindingState before, FindingEvent event) {
        var facts = FindingFacts.after(before == null ? null : before.facts, event);
        if (event instanceof Raised e) {
            return new FindingState(facts, e.text(), List.of(), null);
        }
        var known = Objects.requireNonNull(before, "a finding begins with Raised");
        var answers = new ArrayList<>(known.answers);
        if (event instanceof Answered e) {
            answers.add(e.text());
        }
        return new FindingState(facts, known.text, List.copyOf(answers), event instanceof Settled e ? e.text() : null);
    }

    /** Every field that has a value, by its path in the API's JSON. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", facts.status());
        put(fields, "conclusion", facts.conclusion());
        fields.put("kind", facts.kind());
        fields.put("centre", facts.centre());
        if (facts.figure() != null) {
            put(fields, facts.figure());
        }
        if (facts.event() != null) {
            fields.put("event.position", facts.event().position());
            fields.put("event.type", facts.event().type());
            put(fields, "event.number", facts.event().number());
        }
        fields.put("text", text);
        for (var i = 0; i < answers.size(); i++) {
            fields.put("answers[" + (i + 1) + "]", answers.get(i));
        }
        put(fields, "remark", remark);
        return fields;
    }

    private static void put(Map<String, Object> fields, CitedFigure figure) {
        fields.put("figure.measure", figure.measure());
        fields.put("figure.definition", figure.definition());
        fields.put("figure.from", figure.from());
        fields.put("figure.to", figure.to());
        Subjects.filters(figure).forEach((name, value) -> put(fields, FILTERS.get(name), value));
        fields.put("figure.position", figure.position());
        put(
                fields,
                "figure.value",
                figure.value() == null ? null : figure.value().toPlainString());
    }

    private static void put(Map<String, Object> fields, @Nullable String name, @Nullable Object value) {
        if (name != null && value != null) {
            fields.put(name, value);
        }
    }
}
