package fr.appui.query.supportrequest;

import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who entered which requests. */
@Component
final class EnteredBy {
    private static final String SINCE = """
            SELECT a.stream, r.centre
              FROM view.audit a
              JOIN view.support_request r ON r.case_id = a.stream AND r.to_pos IS NULL
             WHERE a.actor = :actor
               AND a.type = 'support-request.opened'
               AND a.recorded_at >= :from
               AND r.status NOT IN ('WITHDRAWN', 'MERGED')
             ORDER BY a.position DESC
             LIMIT 500
            """;

    private final JdbcClient db;

    EnteredBy(JdbcClient db) {
        this.db = db;
    }

    /** The requests that this person has entered since a day began and that still count, the last first. */
    Map<UUID, Centre> since(Actor actor, LocalDate day) {
        var entered = new LinkedHashMap<UUID, Centre>();
        db.sql(SINCE)
                .param("actor", actor.account())
                .param("from", day.atStartOfDay(Definitions.PARIS).toOffsetDateTime())
                .query(row -> {
                    entered.put(row.getObject("stream", UUID.class), Centre.valueOf(row.getString("centre")));
                });
        return entered;
    }
}
