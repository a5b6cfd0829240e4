package fr.appui.query.reading;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A view of few things: each event is written by itself, and once however often it is delivered. Its table has the
 * column {@code version}, that of the event which made the row.
 *
 * @param <E> events of these things
 */
public abstract class EventwiseProjection<E extends Event> implements Projection {
    private static final String TAKEN = """
            SELECT coalesce(max(version), 0)
              FROM %s
             WHERE %s = :id
            """;

    private final String name;
    private final String table;
    private final String id;
    private final Class<E> events;
    private final JdbcClient db;

    /**
     * @param name of the view for ever, as {@link Projection#name}
     * @param id column that names the thing
     */
    protected EventwiseProjection(JdbcClient db, String name, String table, String id, Class<E> events) {
        this.db = db;
        this.name = name;
        this.table = table;
        this.id = id;
        this.events = events;
    }

    /** Takes in one more event. */
    protected abstract void write(Recorded<Event> recorded, E event);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<String> tables() {
        return List.of(table);
    }

    @Override
    public final void on(List<Recorded<Event>> delivered) {
        for (var recorded : delivered) {
            if (events.isInstance(recorded.event()) && Delivery.isNew(taken(recorded), recorded)) {
                write(recorded, events.cast(recorded.event()));
            }
        }
    }

    private int taken(Recorded<Event> recorded) {
        return db.sql(TAKEN.formatted(table, id))
                .param("id", recorded.stream())
                .query(Integer.class)
                .single();
    }
}
