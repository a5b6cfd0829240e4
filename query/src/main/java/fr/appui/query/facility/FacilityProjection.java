package fr.appui.query.facility;

import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.facility.FacilityEvent;
import fr.appui.shared.facility.FacilityEvent.AliasGiven;
import fr.appui.shared.facility.FacilityEvent.AliasWithdrawn;
import fr.appui.shared.facility.FacilityEvent.DirectoryImported;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files the directory was taken from, and under which other names facilities are known. */
@Component
public final class FacilityProjection implements Projection {
    public static final String NAME = "facilities";

    private static final String IMPORTED = """
            INSERT INTO view.directory_import
            SELECT *
              FROM json_populate_recordset(NULL::view.directory_import, CAST(:rows AS json))
                ON CONFLICT (id) DO NOTHING
            """;

    private static final String NAMED = """
            INSERT INTO view.facility_alias
            SELECT *
              FROM json_populate_recordset(NULL::view.facility_alias, CAST(:rows AS json))
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, position = excluded.position, alias = excluded.alias,
                   from_day = excluded.from_day, to_day = excluded.to_day
             WHERE excluded.version > facility_alias.version
            """;

    private record Import(
            UUID id,
            long position,
            String layout,
            LocalDate vintage,
            String sha256,
            int read,
            int added,
            int changed,
            int closed,
            int refused,
            Instant recordedAt) {}

    private record Alias(
            UUID id,
            int version,
            long position,
            String finess,
            String alias,
            LocalDate fromDay,
            @Nullable LocalDate toDay) {}

    private final ManyRows rows;

    FacilityProjection(JdbcClient db) {
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.directory_import", "view.facility_alias");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        var imports = new ArrayList<Import>();
        var aliases = new LinkedHashMap<UUID, Alias>();
        for (var recorded : events) {
            if (recorded.event() instanceof FacilityEvent event) {
                switch (event) {
                    case DirectoryImported e -> imports.add(imported(recorded, e));
                    case AliasGiven e -> aliases.put(e.id(), alias(recorded, e.finess(), e.alias(), e.from(), e.to()));
                    case AliasWithdrawn e ->
                        aliases.put(e.id(), alias(recorded, e.finess(), e.alias(), e.from(), e.to()));
                }
            }
        }
        rows.write(IMPORTED, imports);
        rows.write(NAMED, aliases.values());
    }

    private static Import imported(Recorded<Event> recorded, DirectoryImported e) {
        return new Import(
                e.id(),
                recorded.position(),
                e.layout().name(),
                e.vintage(),
                e.sha256(),
                e.read(),
                e.added(),
                e.changed(),
                e.closed(),
                e.refused(),
                recorded.recordedAt());
    }

    private static Alias alias(
            Recorded<Event> recorded, String finess, String alias, LocalDate from, @Nullable LocalDate to) {
        return new Alias(recorded.stream(), recorded.version(), recorded.position(), finess, alias, from, to);
    }
}
