package fr.appui.query.live;

import fr.appui.query.activity.ActivityProjection;
import fr.appui.query.audit.AuditProjection;
import fr.appui.query.reading.ViewPositions;
import fr.appui.query.supportrequest.SupportRequestProjection;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases something has happened to, by position. */
@Component
final class Changes {
    private static final int MOST = 1000;

    private static final String BETWEEN = """
            SELECT position, stream, centre, region, feature
              FROM view.audit
             WHERE position > :after
               AND position <= :upTo
               AND feature IN ('support-request', 'signalement', 'on-site-action', 'meeting', 'training', 'publication', 'declaration')
             ORDER BY position
             LIMIT :limit
            """;

    private static final List<String> VIEWS =
            List.of(SupportRequestProjection.NAME, ActivityProjection.NAME, AuditProjection.NAME);

    /** Something happened to a case of this kind, centre and region. */
    record Change(long position, UUID id, CaseKind kind, Centre centre, String region) {}

    /**
     * All that happened after one position up to another, in order.
     *
     * @param upTo before what was asked for when there is more than fits
     */
    record Stretch(List<Change> changes, long upTo) {

        /** Ids of the cases that a person follows, each once. */
        List<UUID> seenBy(Actor actor) {
            return changes.stream()
                    .filter(change -> actor.reaches(change.kind, change.centre, change.region))
                    .map(Change::id)
                    .distinct()
                    .toList();
        }
    }

    private final JdbcClient db;
    private final ViewPositions positions;

    Changes(JdbcClient db) {
        this.db = db;
        this.positions = new ViewPositions(db);
    }

    /** The last event that everything shown has taken in. */
    long position() {
        return positions.least(VIEWS);
    }

    Stretch between(long after, long upTo) {
        var changes = db.sql(BETWEEN)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", MOST)
                .query((row, _) -> new Change(
                        row.getLong("position"),
                        row.getObject("stream", UUID.class),
                        CaseKind.ofFeature(row.getString("feature")),
                        Centre.valueOf(row.getString("centre")),
                        row.getString("region")))
                .list();
        return new Stretch(
                changes, changes.size() < MOST ? upTo : changes.getLast().position());
    }
}
