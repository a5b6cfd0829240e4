package fr.appui.query.activity;

import fr.appui.query.reading.Columns;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Scope;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been planned and has not long been over, whatever has become of it, as one person may see it. */
@Component
final class PlannedActivities {
    private static final Period KEPT = Period.ofMonths(3);
    private static final int MOST = 10_000;

    /** Those of a cancelled day stay, so that whoever had them in a calendar is told. */
    private static final String PLANNED = """
            SELECT case_id, version, kind, nature, number, status, planned_at, day, at, duration_minutes, facility, city
              FROM view.activity
             WHERE %s
             ORDER BY at, case_id
             LIMIT :limit
            """;

    private static final String ENTERED_BY = """
            EXISTS (SELECT FROM view.audit
                     WHERE stream = case_id
                       AND version = 1
                       AND actor = :account)
            """;

    /**
     * One activity that was planned.
     *
     * @param nature mode of an on-site action, kind of all others
     * @param at the beginning of its day, where no hour is told
     */
    record Planned(
            UUID id,
            int version,
            CaseKind activity,
            String nature,
            String number,
            ActivityStatus status,
            @Nullable Instant plannedAt,
            LocalDate day,
            Instant at,
            @Nullable Integer minutes,
            @Nullable String facility,
            @Nullable String city) {}

    private final JdbcClient db;
    private final Lens clock;

    PlannedActivities(JdbcClient db, Lens clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param all of the whole scope; else those that the person has entered */
    List<Planned> of(Actor actor, boolean all) {
        var followed = Arrays.stream(CaseKind.values())
                .filter(CaseKind::isActivity)
                .filter(actor::follows)
                .map(Enum::name)
                .toArray(String[]::new);
        var oldest = LocalDate.ofInstant(clock.instant(), ActivityFacts.PARIS).minus(KEPT);
        var conditions = new Conditions()
                .add("to_pos IS NULL")
                .add("planned_for IS NOT NULL")
                .add("kind = ANY(:followed)", "followed", followed)
                .add("day >= :oldest", "oldest", oldest)
                .add(
                        "at >= :since",
                        "since",
                        oldest.atStartOfDay(ActivityFacts.PARIS).toOffsetDateTime());
        Scope.of(CaseKind.ON_SITE_ACTION, actor).narrow(conditions);
        if (!all) {
            conditions.add(ENTERED_BY, "account", actor.account());
        }
        return db.sql(PLANNED.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("limit", MOST)
                .query((row, _) -> new Planned(
                        row.getObject("case_id", UUID.class),
                        row.getInt("version"),
                        CaseKind.valueOf(row.getString("kind")),
                        row.getString("nature"),
                        row.getString("number"),
                        ActivityStatus.valueOf(row.getString("status")),
                        Columns.instant(row, "planned_at"),
                        row.getObject("day", LocalDate.class),
                        Objects.requireNonNull(Columns.instant(row, "at")),
                        row.getObject("duration_minutes", Integer.class),
                        row.getString("facility"),
                        row.getString("city")))
                .list();
    }
}
