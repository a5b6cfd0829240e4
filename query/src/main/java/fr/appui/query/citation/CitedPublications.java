package fr.appui.query.citation;

import fr.appui.query.reading.History;
import fr.appui.query.reading.Shown;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
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

    private record Publication(
            ActivityFacts facts, @Nullable SealedText title) {}

    private static final int LONGEST_CHAIN = 20;

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
        var then = publication(id, position);
        var now = publication(id, until);
        if (then == null || now == null) {
            return null;
        }
        var successor = successor(now.facts, until);
        return new Cited(
                id,
                now.facts.number(),
                now.facts.centre(),
                now.title == null ? null : Shown.to(isOpen(actor, now.facts), now.title.value()),
                Standing.of(then.facts),
                Standing.of(now.facts),
                successor == null ? null : successor.id(),
                successor == null ? null : successor.number());
    }

    /** What was published is known to every centre; what was not, to those alone whose scope it lies in. */
    private static boolean isOpen(Actor actor, ActivityFacts facts) {
        return actor.opens(CaseKind.PUBLICATION)
                && (facts.doneAt() != null || actor.reaches(facts.kind(), facts.centre(), facts.region()));
    }

    /** The one that holds now; a chain that bites its own tail ends where it began. */
    private @Nullable ActivityFacts successor(ActivityFacts replaced, long until) {
        ActivityFacts last = null;
        var next = replaced.replacedBy();
        for (var steps = 0; next != null && !next.equals(replaced.id()) && steps < LONGEST_CHAIN; steps++) {
            var found = publication(next, until);
            if (found == null) {
                return last;
            }
            last = found.facts;
            next = last.replacedBy();
        }
        return last;
    }

    private @Nullable Publication publication(UUID id, long upTo) {
        ActivityFacts facts = null;
        SealedText title = null;
        for (var recorded : history.stream(id, upTo)) {
            if (recorded.event() instanceof ActivityEvent event) {
                facts = ActivityFacts.after(facts, event);
                title = switch (event) {
                    case Entered e -> e.title();
                    case Corrected e when e.title() != null -> e.title();
                    default -> title;
                };
            }
        }
        return facts == null ? null : new Publication(facts, title);
    }
}
