package fr.appui.query.activity;

import fr.appui.query.reading.History;
import fr.appui.query.reading.Shown;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publications that were sent along with an answer: what they were then, and what became of them since. Whoever holds
 * one that was replaced has to be told.
 */
@Component
public final class CitedPublications {

    /** Whether a publication can be relied on. */
    public enum Standing {
        /** Planned, not published yet. */
        DRAFT,
        IN_FORCE,
        REPLACED,
        /** Taken back, or never published after all. */
        WITHDRAWN;

        static Standing of(ActivityFacts facts) {
            if (facts.status() == ActivityStatus.WITHDRAWN || facts.status() == ActivityStatus.CANCELLED) {
                return WITHDRAWN;
            }
            if (facts.replacedBy() != null) {
                return REPLACED;
            }
            return facts.status() == ActivityStatus.PLANNED ? DRAFT : IN_FORCE;
        }
    }

    /**
     * One that was sent along.
     *
     * @param then when the answer was given
     * @param now at the moment that the reader asks about
     * @param replacedBy the one in force in its place: at the end of the chain where that one was replaced as well;
     *     {@code null} for none
     * @param replacedByNumber its number
     */
    public record Cited(
            UUID id,
            String number,
            Centre centre,
            @Nullable Shown<String> title,
            Standing then,
            Standing now,
            @Nullable UUID replacedBy,
            @Nullable String replacedByNumber) {

        /** Whether somebody should look at the answer again. */
        public boolean isDoubtful() {
            return now == Standing.REPLACED || now == Standing.WITHDRAWN;
        }

        /** Whether that could have been known when the answer was given. */
        public boolean wasDoubtful() {
            return then == Standing.REPLACED || then == Standing.WITHDRAWN;
        }
    }

    private final History history;

    CitedPublications(History history) {
        this.history = history;
    }

    /**
     * By the position of the event that gave an answer; answers that cite none are left out.
     *
     * @param until position that what became of them is told as of
     */
    public Map<Long, List<Cited>> by(Actor actor, List<Recorded<Event>> events, long until) {
        var cited = new HashMap<Long, List<Cited>>();
        for (var recorded : events) {
            if (recorded.event() instanceof Answered e && e.documents() != null) {
                cited.put(
                        recorded.position(),
                        e.documents().stream()
                                .flatMap(id -> Stream.ofNullable(one(actor, id, recorded.position(), until)))
                                .toList());
            }
        }
        return cited;
    }

    private @Nullable Cited one(Actor actor, UUID id, long position, long until) {
        var then = ActivityState.after(history.stream(id, position));
        var now = ActivityState.after(history.stream(id, until));
        if (then == null || now == null) {
            return null;
        }
        var facts = now.facts();
        var successor = successor(facts, until);
        return new Cited(
                id,
                facts.number(),
                facts.centre(),
                now.title() == null
                        ? null
                        : Shown.to(
                                actor.opens(CaseKind.PUBLICATION), now.title().value()),
                Standing.of(then.facts()),
                Standing.of(facts),
                successor == null ? null : successor.id(),
                successor == null ? null : successor.number());
    }

    /** The one that holds now; a chain that bites its own tail ends where it began. */
    private @Nullable ActivityFacts successor(ActivityFacts replaced, long until) {
        ActivityFacts last = null;
        var next = replaced.replacedBy();
        for (var steps = 0; next != null && !next.equals(replaced.id()) && steps < 20; steps++) {
            var state = ActivityState.after(history.stream(next, until));
            if (state == null) {
                return last;
            }
            last = state.facts();
            next = last.replacedBy();
        }
        return last;
    }
}
