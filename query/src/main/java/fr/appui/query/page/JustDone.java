package fr.appui.query.page;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.wire.StoredType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the reader of a page has caused a moment ago: the page that follows a form says so. */
public final class JustDone {
    private static final Duration WHILE_IT_IS_NEWS = Duration.ofMinutes(5);

    private JustDone() {}

    /** Whether the address names what this person did a moment ago. */
    public static boolean is(
            Actor actor, @Nullable Long named, long position, @Nullable UUID by, Instant at, Instant now) {
        return named != null
                && named == position
                && actor.account().equals(by)
                && at.isAfter(now.minus(WHILE_IT_IS_NEWS));
    }

    /**
     * What this person has just done, told by its stored name: the first event of the command whose last one the
     * address names. An address that is opened again later, or by somebody else, tells nothing.
     *
     * @param events of one case
     * @param position that the address bears as {@code minPosition}
     */
    public static @Nullable String type(
            Actor actor, List<Recorded<Event>> events, @Nullable Long position, Instant now) {
        return events.stream()
                .filter(last ->
                        is(actor, position, last.position(), last.provenance().actor(), last.recordedAt(), now))
                .flatMap(last -> events.stream()
                        .filter(event -> event.provenance()
                                .correlation()
                                .equals(last.provenance().correlation())))
                .findFirst()
                .map(event -> StoredType.of(event.event()).storedName())
                .orElse(null);
    }
}
