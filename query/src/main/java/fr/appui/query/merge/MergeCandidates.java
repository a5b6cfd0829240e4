package fr.appui.query.merge;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Scope;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases may be the same as one: of the same facility, within a fortnight. */
@Component
final class MergeCandidates {
    private static final int FORTNIGHT = 14;

    private static final String NEAREST_FIRST = """
            SELECT number, day, status, concat_ws(', ', facility, city) AS place
              FROM view.%s
             WHERE %s
             ORDER BY abs(day - :day), number
             LIMIT 20
            """;

    /** @param place name and town of the facility */
    record Candidate(String number, LocalDate day, String status, String place) {}

    private final JdbcClient db;

    MergeCandidates(JdbcClient db) {
        this.db = db;
    }

    /** Those inside the scope that count, the nearest day first; none where nobody said which facility it is. */
    List<Candidate> of(Actor actor, Side side) {
        var facility = side.facility();
        if (facility == null || facility.finess() == null && facility.name() == null) {
            return List.of();
        }
        var day = LocalDate.ofInstant(side.receivedAt(), Definitions.PARIS);
        var conditions = new Conditions()
                .add("to_pos IS NULL")
                .add("status NOT IN ('WITHDRAWN', 'MERGED')")
                .add("case_id <> :id", "id", side.id())
                .add("day BETWEEN :first AND :last", "first", day.minusDays(FORTNIGHT))
                .with("last", day.plusDays(FORTNIGHT))
                .given("finess = :finess", "finess", facility.finess());
        if (facility.finess() == null) {
            conditions
                    .given("lower(facility) = lower(:name)", "name", facility.name())
                    .given("lower(city) = lower(:city)", "city", facility.city());
        }
        Scope.of(side.kind(), actor).narrow(conditions);
        var table = side.kind() == CaseKind.SIGNALEMENT ? "signalement" : "support_request";
        return db.sql(NEAREST_FIRST.formatted(table, conditions.sql()))
                .params(conditions.parameters())
                .param("day", day)
                .query((row, _) -> new Candidate(
                        row.getString("number"),
                        row.getObject("day", LocalDate.class),
                        row.getString("status"),
                        row.getString("place")))
                .list();
    }
}
