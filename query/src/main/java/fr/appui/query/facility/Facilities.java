package fr.appui.query.facility;

import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facilities that somebody may mean. */
@Component
public final class Facilities {
    /** Each facility once, as its last request told it. */
    private static final String RECENT = """
            SELECT DISTINCT ON (last.place) last.*
              FROM (SELECT coalesce(r.finess, lower(r.facility)) AS place, r.finess, r.facility, r.city, r.department,
                           r.region, r.sector, r.sub_sector, a.position
                      FROM view.audit a
                      JOIN view.support_request r ON r.case_id = a.stream AND r.to_pos IS NULL
                     WHERE a.actor = :asker
                       AND a.type = 'support-request.opened'
                       AND r.facility IS NOT NULL
                       AND r.centre = ANY(:centres)
                     ORDER BY a.position DESC
                     LIMIT 200) AS last
             ORDER BY last.place, last.position DESC
            """;

    private static final int REMEMBERED = 30;

    private record Recent(ListedFacility facility, long position) {}

    private final JdbcClient db;
    private final FacilityIndex index;

    Facilities(JdbcClient db, FacilityIndex index) {
        this.db = db;
        this.index = index;
    }

    /**
     * What fits what was typed, best first; where the asker's own last requests came from, the last first, when nothing
     * was.
     *
     * @param centre whose region comes first; {@code null}: the asker's
     */
    public List<ListedFacility> find(Actor actor, @Nullable String typed, @Nullable Centre centre, int most) {
        var recent = recent(actor);
        if (typed == null) {
            return recent.stream().limit(most).toList();
        }
        var known = recent.stream()
                .map(ListedFacility::finess)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        var found = index.find(typed, centre == null ? actor.centre() : centre, known, most);
        return found.isEmpty() ? withoutNumber(recent, typed, most) : found;
    }

    /** Organisations without a number, typed before: only the asker's own are known. */
    private static List<ListedFacility> withoutNumber(List<ListedFacility> recent, String typed, int most) {
        var words = Set.copyOf(FacilityWords.searched(typed));
        return recent.stream()
                .filter(facility -> facility.finess() == null)
                .filter(facility ->
                        FacilityWords.findable(facility.name(), facility.city()).containsAll(words))
                .limit(most)
                .toList();
    }

    private List<ListedFacility> recent(Actor actor) {
        var centres =
                Centre.network().stream().filter(actor::reaches).map(Enum::name).toArray(String[]::new);
        return db
                .sql(RECENT)
                .param("asker", actor.account())
                .param("centres", centres)
                .query((row, _) -> new Recent(told(row), row.getLong("position")))
                .list()
                .stream()
                .sorted((a, b) -> Long.compare(b.position, a.position))
                .limit(REMEMBERED)
                .map(recent -> today(recent.facility))
                .toList();
    }

    /** As the directory has it today, if it does. */
    private ListedFacility today(ListedFacility told) {
        return told.finess() == null
                ? told
                : index.withNumber(told.finess()).map(ListedFacility::asRecent).orElse(told);
    }

    private static ListedFacility told(ResultSet row) throws SQLException {
        var subSector = row.getString("sub_sector");
        return new ListedFacility(
                row.getString("finess"),
                row.getString("facility"),
                row.getString("city"),
                null,
                row.getString("department"),
                row.getString("region"),
                null,
                null,
                Sector.valueOf(row.getString("sector")),
                subSector == null ? null : new SubSector(subSector),
                true);
    }
}
