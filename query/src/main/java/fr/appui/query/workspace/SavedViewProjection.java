package fr.appui.query.workspace;

import fr.appui.query.reading.Delivery;
import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.workspace.SavedViewEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The views that people saved, as they stand now. */
@Component
public final class SavedViewProjection implements Projection {
    public static final String NAME = "saved-views";

    private static final String BY_ID = """
            SELECT id, version, owner, shared_with, name, query, list, forgotten
              FROM view.saved_view
             WHERE id = ANY(:ids)
            """;

    private static final String PUT = """
            INSERT INTO view.saved_view
            SELECT *
              FROM json_populate_recordset(NULL::view.saved_view, CAST(:rows AS json))
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, name = excluded.name, forgotten = excluded.forgotten
            """;

    private final JdbcClient db;
    private final ManyRows rows;

    SavedViewProjection(JdbcClient db) {
        this.db = db;
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.saved_view");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        var views = viewsOf(events);
        var changed = new LinkedHashMap<UUID, SavedView>();
        for (var recorded : events) {
            if (recorded.event() instanceof SavedViewEvent event) {
                var before = views.get(recorded.stream());
                if (Delivery.isNew(before == null ? 0 : before.version(), recorded)) {
                    var after = SavedView.after(before, event, recorded.version());
                    views.put(recorded.stream(), after);
                    changed.put(recorded.stream(), after);
                }
            }
        }
        rows.write(PUT, changed.values());
    }

    private Map<UUID, SavedView> viewsOf(List<Recorded<Event>> events) {
        var ids = events.stream()
                .filter(recorded -> recorded.event() instanceof SavedViewEvent)
                .map(Recorded::stream)
                .distinct()
                .toArray(UUID[]::new);
        var views = new HashMap<UUID, SavedView>();
        if (ids.length > 0) {
            db.sql(BY_ID).param("ids", ids).query(SavedView::read).list().forEach(view -> views.put(view.id(), view));
        }
        return views;
    }
}
