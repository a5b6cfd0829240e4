package fr.appui.query.workspace;

import static java.util.Objects.requireNonNullElse;

import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.workspace.Notices;
import fr.appui.shared.workspace.SettingsEvent;
import fr.appui.shared.workspace.SettingsEvent.Changed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each person has chosen last. */
@Component
public final class SettingsProjection implements Projection {
    public static final String NAME = "settings";

    /** An event delivered again is older than the row, or the same. */
    private static final String PUT = """
            INSERT INTO view.settings
            SELECT *
              FROM json_populate_recordset(NULL::view.settings, CAST(:rows AS json))
                ON CONFLICT (account) DO UPDATE
               SET version = excluded.version, single_keys = excluded.single_keys, colours = excluded.colours,
                   digest = excluded.digest, assignments = excluded.assignments
             WHERE excluded.version > settings.version
            """;

    /** A row of {@code view.settings}, column by column. */
    private record Row(
            UUID account, int version, String singleKeys, String colours, Notices digest, Notices assignments) {}

    private final ManyRows rows;

    SettingsProjection(JdbcClient db) {
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.settings");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        var latest = new LinkedHashMap<UUID, Row>();
        for (var recorded : events) {
            if (recorded.event() instanceof SettingsEvent event) {
                switch (event) {
                    case Changed e ->
                        latest.put(
                                e.account(),
                                new Row(
                                        e.account(),
                                        recorded.version(),
                                        e.singleKeys().name(),
                                        e.colours().name(),
                                        requireNonNullElse(e.digest(), Notices.NOT_WANTED),
                                        requireNonNullElse(e.assignments(), Notices.NOT_WANTED)));
                }
            }
        }
        rows.write(PUT, latest.values());
    }
}
