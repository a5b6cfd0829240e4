package fr.appui.query.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list as known at any position: one row per case and interval of positions. A new interval begins only when an event
 * changes something that the list shows or filters by.
 *
 * <p>The table has the columns {@code case_id}, {@code from_pos}, {@code to_pos} ({@code NULL} in the present row),
 * {@code version}, the last one that the row has taken in, {@code facts}, only in the present row, and one for each
 * component of {@link State#row}.
 *
 * @param <E> events of the list's cases
 */
public abstract class IntervalProjection<E extends Event, K extends IntervalProjection.State> implements Projection {
    private static final String PRESENT = """
            SELECT *
              FROM %s
             WHERE case_id = ANY(:cases)
               AND to_pos IS NULL
            """;

    private static final String ADD = """
            INSERT INTO %1$s
            SELECT *
              FROM json_populate_recordset(NULL::%1$s, CAST(:rows AS json))
            """;

    private static final String GO_ON = """
            UPDATE %1$s AS r
               SET to_pos = x.to_pos, version = x.version, facts = x.facts
              FROM json_populate_recordset(NULL::%1$s, CAST(:rows AS json)) AS x
             WHERE r.case_id = x.case_id
               AND r.from_pos = x.from_pos
            """;

    /** All that the next event of a case is folded into. */
    public interface State {
        /** Stands in the column {@code facts}. */
        Record facts();

        /** What the list shows, column by column; equal as long as it shows the same. */
        Record row();
    }

    private final String name;
    private final String table;
    private final Class<E> events;
    private final JdbcClient db;
    private final ManyRows rows;

    /** @param name of the view for ever, as {@link Projection#name} */
    protected IntervalProjection(JdbcClient db, String name, String table, Class<E> events) {
        this.name = name;
        this.table = table;
        this.events = events;
        this.db = db;
        this.rows = new ManyRows(db);
    }

    /** What is known after one more event; {@code before} is {@code null} before the first. */
    protected abstract K after(@Nullable K before, Recorded<Event> recorded, E event);

    /** What was known when a present row was stored. */
    protected abstract K known(ResultSet row) throws SQLException;

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
        var cases = casesOf(delivered);
        for (var recorded : delivered) {
            if (events.isInstance(recorded.event())) {
                cases.computeIfAbsent(recorded.stream(), _ -> new Intervals())
                        .take(recorded, events.cast(recorded.event()));
            }
        }
        rows.write(
                GO_ON.formatted(table),
                cases.values().stream().flatMap(Intervals::goneOn).toList());
        rows.write(
                ADD.formatted(table),
                cases.values().stream().flatMap(Intervals::added).toList());
    }

    private Map<UUID, Intervals> casesOf(List<Recorded<Event>> delivered) {
        var ids = delivered.stream()
                .filter(recorded -> events.isInstance(recorded.event()))
                .map(Recorded::stream)
                .distinct()
                .toArray(UUID[]::new);
        var cases = new LinkedHashMap<UUID, Intervals>();
        if (ids.length > 0) {
            db.sql(PRESENT.formatted(table)).param("cases", ids).query((RowCallbackHandler)
                    row -> cases.put(row.getObject("case_id", UUID.class), new Intervals(row)));
        }
        return cases;
    }

    /** Travels as one flat row. */
    private record Interval(
            UUID caseId,
            long fromPos,
            @Nullable Long toPos,
            int version,
            @Nullable String facts,
            @JsonUnwrapped @Nullable Record row) {

        static Interval present(UUID caseId, State known, int version, long fromPos) {
            return new Interval(caseId, fromPos, null, version, FoldState.write(known.facts()), known.row());
        }

        /** Whether both show the same, whenever they stood and whatever else happened meanwhile. */
        boolean showsLike(Interval other) {
            return Objects.equals(row, other.row);
        }

        /** The same row, having taken in one more version that it does not show. */
        Interval upTo(Interval next) {
            return new Interval(caseId, fromPos, null, next.version, next.facts, row);
        }

        /** The row of the past that this one becomes when another begins. */
        Interval until(long position) {
            return new Interval(caseId, fromPos, position, version, null, row);
        }

        /** What changes in a row that is stored already. */
        Interval continuation() {
            return new Interval(caseId, fromPos, toPos, version, facts, null);
        }
    }

    /** The rows of one case from the present one on, while a batch of events is taken in. */
    private final class Intervals {
        private final @Nullable Interval stored;
        private final List<Interval> rows = new ArrayList<>();
        private @Nullable K known;

        Intervals() {
            stored = null;
        }

        Intervals(ResultSet row) throws SQLException {
            var before = known(row);
            known = before;
            stored = Interval.present(
                    row.getObject("case_id", UUID.class), before, row.getInt("version"), row.getLong("from_pos"));
            rows.add(stored);
        }

        void take(Recorded<Event> recorded, E event) {
            if (!Delivery.isNew(rows.isEmpty() ? 0 : rows.getLast().version(), recorded)) {
                return;
            }
            var after = after(known, recorded, event);
            known = after;
            var next = Interval.present(recorded.stream(), after, recorded.version(), recorded.position());
            if (rows.isEmpty()) {
                rows.add(next);
            } else if (rows.getLast().showsLike(next)) {
                rows.add(rows.removeLast().upTo(next));
            } else {
                rows.add(rows.removeLast().until(recorded.position()));
                rows.add(next);
            }
        }

        /** What the stored row has become, if anything happened to it. */
        Stream<Interval> goneOn() {
            return stored == null || stored == rows.getFirst()
                    ? Stream.of()
                    : Stream.of(rows.getFirst().continuation());
        }

        Stream<Interval> added() {
            return rows.stream().skip(stored == null ? 0 : 1);
        }
    }
}
