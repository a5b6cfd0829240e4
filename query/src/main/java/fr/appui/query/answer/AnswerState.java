package fr.appui.query.answer;

import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerEvent.Proposed;
import fr.appui.shared.answer.AnswerFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one reusable answer after a given event. Title and text keep their sealing types here, so that
 * whoever shows them has to say for whom.
 */
public record AnswerState(AnswerFacts facts, SealedText title, SealedText text) {

    /** What is known after all these events of one answer; {@code null} when there is none. */
    public static @Nullable AnswerState after(List<Recorded<Event>> events) {
        AnswerState state = null;
        for (var recorded : events) {
            if (recorded.event() instanceof AnswerEvent event) {
                state = after(state, event);
            }
        }
        return state;
    }

    /** @param before {@code null} before the first event */
    public static AnswerState after(@Nullable AnswerState before, AnswerEvent event) {
        var facts = AnswerFacts.after(before == null ? null : before.facts, event);
        if (event instanceof Proposed e) {
            return new AnswerState(facts, e.title(), e.text());
        }
        var known = Objects.requireNonNull(before, "an answer begins with Proposed");
        return new AnswerState(facts, known.title, known.text);
    }

    /** Every field that has a value, by its path in the API's JSON. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", facts.status());
        put(fields, "centre", facts.centre());
        fields.put("shortcut", facts.shortcut());
        fields.put("title", title);
        fields.put("text", text);
        put(fields, "themes", facts.themes().isEmpty() ? null : facts.themes());
        fields.put("validFrom", facts.validFrom());
        put(fields, "validTo", facts.validTo());
        put(fields, "supersededBy", facts.supersededBy());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
