package fr.appui.query.audit;

import fr.appui.query.link.Unmentioned;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.History;
import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events themselves, as they were stored, of what a person may see. */
@Component
public final class EventFeed {
    private static final String POSITIONS = """
            SELECT position, type
              FROM view.audit
             WHERE %s
             ORDER BY position
             LIMIT :limit
            """;

    private static final List<String> VIEWS = List.of(AuditProjection.NAME, Unmentioned.VIEW);

    private final JdbcClient db;
    private final Moments moments;
    private final History history;
    private final Unmentioned unmentioned;

    EventFeed(JdbcClient db, Moments moments, History history, Unmentioned unmentioned) {
        this.db = db;
        this.moments = moments;
        this.history = history;
        this.unmentioned = unmentioned;
    }

    /** Where the feed may go to now: everything up to here is settled and known to the view. */
    long end(When when) {
        return moments.read(when, VIEWS, _ -> true).asOf().position();
    }

    /** The next events after a position up to another, in log order. */
    List<JsonEvent> between(Actor actor, long after, long end, int limit) {
        return between(actor, after, end, end, limit);
    }

    /** @param upTo position up to which it is known where things lie */
    private List<JsonEvent> between(Actor actor, long after, long end, long upTo, int limit) {
        var sight = Sight.of(actor);
        var seen = sight.narrow(
                new Conditions().add("position > :after", "after", after).add("position <= :end", "end", end), upTo);
        var opened = new ArrayList<Long>();
        var masked = new ArrayList<Long>();
        db.sql(POSITIONS.formatted(seen.sql()))
                .params(seen.parameters())
                .param("limit", limit)
                .query((RowCallbackHandler)
                        row -> (sight.opens(row.getString("type")) ? opened : masked).add(row.getLong("position")));
        var events = Stream.concat(read(opened, true), read(masked, false))
                .sorted(Comparator.comparingLong(JsonEvent::position))
                .toList();
        return unmentioned.leaveOut(actor, events);
    }

    private Stream<JsonEvent> read(List<Long> positions, boolean open) {
        return positions.isEmpty() ? Stream.of() : history.events(positions, open).stream();
    }

    /**
     * One event.
     *
     * @throws Unknown if there is none at this position that the person may see
     */
    public JsonEvent at(Actor actor, long position, When when) {
        var end = end(when);
        return between(actor, position - 1, Math.min(position, end), end, 1).stream()
                .findFirst()
                .orElseThrow(Unknown::new);
    }
}
