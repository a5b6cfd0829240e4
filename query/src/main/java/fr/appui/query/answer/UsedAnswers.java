package fr.appui.query.answer;

import fr.appui.query.reading.History;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Shown;
import fr.appui.shared.answer.Doubt;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which reusable answers an answer was made from, and what spoke against them when it was given. */
@Component
public final class UsedAnswers {
    /**
     * A reusable answer as it stood when it was used.
     *
     * @param doubt {@code null}: nothing spoke against it
     * @param supersededBy what was to be sent instead
     */
    public record Used(
            UUID id,
            String shortcut,
            Shown<String> title,
            @Nullable Doubt doubt,
            @Nullable UUID supersededBy) {
        /** The title, or for those who may not read it the shortcut. */
        public String name() {
            return title.value() == null ? shortcut : title.value();
        }
    }

    private final History history;
    private final Lens clock;

    UsedAnswers(History history, Lens clock) {
        this.history = history;
        this.clock = clock;
    }

    /** By the position of the event that gave an answer; positions that used none are left out. */
    public Map<Long, List<Used>> by(Actor actor, List<Recorded<Event>> events) {
        var used = new HashMap<Long, List<Used>>();
        for (var recorded : events) {
            if (recorded.event() instanceof Answered e && e.from() != null) {
                used.put(recorded.position(), asOf(actor, e.from(), recorded.position(), e.answeredAt()));
            }
        }
        return used;
    }

    /** As they stand now, for an answer that is about to be given; what is unknown is left out. */
    public List<Used> now(Actor actor, List<UUID> ids) {
        return asOf(actor, ids, Long.MAX_VALUE, clock.instant());
    }

    private List<Used> asOf(Actor actor, List<UUID> ids, long position, Instant at) {
        var day = LocalDate.ofInstant(at, Definitions.PARIS);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(AnswerState.after(history.stream(id, position))))
                .filter(state -> state.facts().centre() == null
                        || actor.reaches(state.facts().centre()))
                .map(state -> new Used(
                        state.facts().id(),
                        state.facts().shortcut(),
                        Shown.to(ReusableAnswers.opens(actor), state.title().value()),
                        state.facts().doubt(day),
                        state.facts().supersededBy()))
                .toList();
    }

    /** The text of one, to be sent again; {@code null} if this person may not read it. */
    public @Nullable String text(Actor actor, UUID id) {
        var state = AnswerState.after(history.stream(id, Long.MAX_VALUE));
        return state != null
                        && actor.opensSealedFields()
                        && (state.facts().centre() == null
                                || actor.reaches(state.facts().centre()))
                ? state.text().value()
                : null;
    }
}
