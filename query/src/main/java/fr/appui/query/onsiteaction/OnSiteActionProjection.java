package fr.appui.query.onsiteaction;

import fr.appui.query.onsiteaction.OnSiteActionRow.Known;
import fr.appui.query.reading.Delivery;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.onsiteaction.OnSiteActionFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of on-site actions: one row per action and interval of positions. A new interval begins only when an event
 * changes something that the list shows or filters by.
 */
@Component
public final class OnSiteActionProjection implements Projection {
    public static final String NAME = "on-site-actions";

    private static final String PRESENT = """
            SELECT case_id, from_pos, version, facts, recorded_at, title, text, report
              FROM view.on_site_action
             WHERE case_id = ANY(:cases)
               AND to_pos IS NULL
            """;

    private static final String ADD = """
            INSERT INTO view.on_site_action
            SELECT *
              FROM json_populate_recordset(NULL::view.on_site_action, CAST(:rows AS json))
            """;

    private static final String GO_ON = """
            UPDATE view.on_site_action AS r
               SET to_pos = x.to_pos, version = x.version, facts = x.facts
              FROM json_populate_recordset(NULL::view.on_site_action, CAST(:rows AS json)) AS x
             WHERE r.case_id = x.case_id
               AND r.from_pos = x.from_pos
            """;

    /** What changes in a row that is stored already. */
    private record Continuation(
            UUID caseId,
            long fromPos,
            @Nullable Long toPos,
            int version,
            @Nullable String facts) {

        static Continuation of(OnSiteActionRow row) {
            return new Continuation(row.caseId(), row.fromPos(), row.toPos(), row.version(), row.facts());
        }
    }

    private final JdbcClient db;
    private final ManyRows rows;

    OnSiteActionProjection(JdbcClient db) {
        this.db = db;
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.on_site_action");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        var cases = casesOf(events);
        for (var recorded : events) {
            if (recorded.event() instanceof OnSiteActionEvent event) {
                cases.computeIfAbsent(recorded.stream(), _ -> new Intervals()).take(recorded, event);
            }
        }
        rows.write(GO_ON, cases.values().stream().flatMap(Intervals::goneOn).toList());
        rows.write(ADD, cases.values().stream().flatMap(Intervals::added).toList());
    }

    private Map<UUID, Intervals> casesOf(List<Recorded<Event>> events) {
        var ids = events.stream()
                .filter(recorded -> recorded.event() instanceof OnSiteActionEvent)
                .map(Recorded::stream)
                .distinct()
                .toArray(UUID[]::new);
        var cases = new LinkedHashMap<UUID, Intervals>();
        if (ids.length > 0) {
            db.sql(PRESENT).param("cases", ids).query((RowCallbackHandler)
                    row -> cases.put(row.getObject("case_id", UUID.class), intervals(row)));
        }
        return cases;
    }

    private static Intervals intervals(ResultSet row) throws SQLException {
        var known = new Known(
                FoldState.read(row.getString("facts"), OnSiteActionFacts.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getString("text"),
                row.getString("report"));
        return new Intervals(known, row.getInt("version"), row.getLong("from_pos"));
    }

    /** The rows of one case from the present one on, while a batch of events is taken in. */
    private static final class Intervals {
        private final @Nullable OnSiteActionRow stored;
        private final List<OnSiteActionRow> rows = new ArrayList<>();
        private @Nullable Known known;

        Intervals() {
            stored = null;
        }

        Intervals(Known known, int version, long fromPos) {
            this.known = known;
            stored = OnSiteActionRow.present(known, version, fromPos);
            rows.add(stored);
        }

        void take(Recorded<Event> recorded, OnSiteActionEvent event) {
            if (!Delivery.isNew(rows.isEmpty() ? 0 : rows.getLast().version(), recorded)) {
                return;
            }
            known = Known.after(known, recorded, event);
            var next = OnSiteActionRow.present(known, recorded.version(), recorded.position());
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
        Stream<Continuation> goneOn() {
            return stored == null || stored == rows.getFirst()
                    ? Stream.of()
                    : Stream.of(Continuation.of(rows.getFirst()));
        }

        Stream<OnSiteActionRow> added() {
            return rows.stream().skip(stored == null ? 0 : 1);
        }
    }
}
