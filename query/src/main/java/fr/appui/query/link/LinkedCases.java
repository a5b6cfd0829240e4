package fr.appui.query.link;

import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case has to do with, as far as a person may know: of a case outside the scope not even that it is there. */
@Component
public final class LinkedCases {
    private static final String BOTH_WAYS = """
            SELECT case_id, kind, number, centre, region, place, min(link.position) AS position
              FROM (SELECT to_id AS other, position FROM view.link WHERE case_id = :id
                     UNION ALL
                    SELECT case_id, position FROM view.link WHERE to_id = :id) AS link
              JOIN LATERAL (SELECT *
                              FROM view.linkable_case
                             WHERE case_id = other
                               AND linkable_case.position <= :at
                             ORDER BY linkable_case.position DESC
                             LIMIT 1) AS called ON TRUE
             WHERE link.position <= :at
               AND other <> :id
             GROUP BY case_id, kind, number, centre, region, place
             ORDER BY min(link.position), number
             LIMIT 200
            """;

    private static final String THESE = """
            SELECT DISTINCT ON (case_id) case_id, kind, number, centre, region, place, position
              FROM view.linkable_case
             WHERE case_id = ANY(:ids)
               AND position <= :at
             ORDER BY case_id, position DESC
            """;

    private static final String NUMBERED = """
            SELECT case_id, kind, number, centre, region, place, position
              FROM view.linkable_case
             WHERE number = :number
               AND position <= :at
             ORDER BY position DESC
             LIMIT 1
            """;

    private static final List<String> VIEWS = List.of(LinkProjection.NAME);

    /**
     * A case that another one leads to.
     *
     * @param place name and town of its facility; empty where none is told
     */
    public record LinkedCase(UUID id, CaseKind kind, String number, String place) {}

    private record Found(LinkedCase linked, Centre centre, String region) {}

    private final JdbcClient db;
    private final Moments moments;
    private final Lens lens;

    LinkedCases(JdbcClient db, Moments moments, Lens lens) {
        this.db = db;
        this.moments = moments;
        this.lens = lens;
    }

    /** Those that this case or that say of themselves that they have to do with each other; oldest link first. */
    public List<LinkedCase> of(Actor actor, UUID id, When when) {
        return moments
                .read(
                        when,
                        VIEWS,
                        known -> db.sql(BOTH_WAYS)
                                .param("id", id)
                                .param("at", known.position())
                                .query((row, _) -> found(row))
                                .list())
                .value()
                .stream()
                .filter(found -> seen(actor, found))
                .map(Found::linked)
                .toList();
    }

    /** Those of these cases that this person may know of, in their order. */
    public List<LinkedCase> these(Actor actor, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return named(ids).stream()
                .filter(found -> seen(actor, found))
                .map(Found::linked)
                .sorted(Comparator.comparing(linked -> ids.indexOf(linked.id())))
                .toList();
    }

    /** The case of this number, if this person may know of it. */
    public Optional<LinkedCase> numbered(Actor actor, String number) {
        return db.sql(NUMBERED)
                .param("number", number)
                .param("at", lens.upTo())
                .query((row, _) -> found(row))
                .optional()
                .filter(found -> seen(actor, found))
                .map(Found::linked);
    }

    /** Which of these are cases of a kind that is not for this person. */
    Set<UUID> unfollowed(Actor actor, Collection<UUID> ids) {
        return named(ids).stream()
                .map(Found::linked)
                .filter(linked -> !actor.follows(linked.kind()))
                .map(LinkedCase::id)
                .collect(Collectors.toSet());
    }

    private List<Found> named(Collection<UUID> ids) {
        return db.sql(THESE)
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", lens.upTo())
                .query((row, _) -> found(row))
                .list();
    }

    private static boolean seen(Actor actor, Found found) {
        return actor.follows(found.linked.kind())
                && Scope.of(found.linked.kind(), actor).holds(found.centre, found.region);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new LinkedCase(
                        row.getObject("case_id", UUID.class),
                        CaseKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("place")),
                Centre.valueOf(row.getString("centre")),
                row.getString("region"));
    }
}
