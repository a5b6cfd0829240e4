package fr.appui.query.signalement;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Scope;
import fr.appui.query.signalement.FilePage.Neighbour;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Other signalements of a facility. */
@Component
final class FileNeighbours {
    private static final String NEWEST_FIRST = """
            SELECT case_id, number, about, status, received_at
              FROM view.signalement
             WHERE %s
             ORDER BY received_at DESC, case_id
             LIMIT 10
            """;

    private final JdbcClient db;
    private final Lens lens;

    FileNeighbours(JdbcClient db, Lens lens) {
        this.db = db;
        this.lens = lens;
    }

    /** Those inside the scope, newest first; withdrawn and merged ones are left out. */
    List<Neighbour> of(Actor actor, SignalementFile file) {
        var facility = file.facility();
        if (facility == null || facility.finess() == null) {
            return List.of();
        }
        var conditions = new Conditions()
                .standing(lens.known())
                .add("status NOT IN ('WITHDRAWN', 'MERGED')")
                .add("finess = :finess", "finess", facility.finess())
                .add("case_id <> :id", "id", file.id());
        Scope.of(CaseKind.SIGNALEMENT, actor).narrow(conditions);
        return db.sql(NEWEST_FIRST.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query((row, _) -> new Neighbour(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getString("about"),
                        row.getString("status"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
