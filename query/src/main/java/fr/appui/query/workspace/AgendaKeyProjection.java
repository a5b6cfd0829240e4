package fr.appui.query.workspace;

import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.workspace.AgendaKeyEvent;
import fr.appui.shared.workspace.AgendaKeyEvent.Given;
import fr.appui.shared.workspace.AgendaKeyEvent.Revoked;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which key opens each person's calendar feed now. */
@Component
public final class AgendaKeyProjection implements Projection {
    public static final String NAME = "agenda-keys";

    /** An event delivered again is older than the row, or the same. */
    private static final String PUT = """
            INSERT INTO view.agenda_key
            SELECT *
              FROM json_populate_recordset(NULL::view.agenda_key, CAST(:rows AS json))
                ON CONFLICT (account) DO UPDATE
               SET version = excluded.version, hash = excluded.hash, given_at = excluded.given_at
             WHERE excluded.version > agenda_key.version
            """;

    /** A row of {@code view.agenda_key}, column by column. */
    private record Row(
            UUID account,
            int version,
            @Nullable String hash,
            @Nullable Instant givenAt) {}

    private final ManyRows rows;

    AgendaKeyProjection(JdbcClient db) {
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.agenda_key");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        var latest = new LinkedHashMap<UUID, Row>();
        for (var recorded : events) {
            if (recorded.event() instanceof AgendaKeyEvent event) {
                switch (event) {
                    case Given e ->
                        latest.put(e.account(), new Row(e.account(), recorded.version(), e.hash(), e.occurredAt()));
                    case Revoked e -> latest.put(e.account(), new Row(e.account(), recorded.version(), null, null));
                }
            }
        }
        rows.write(PUT, latest.values());
    }
}
