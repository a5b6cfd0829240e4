package fr.appui.query.audit;

import fr.appui.query.link.Unmentioned;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to cases and was recorded long after: how much of it there is centre by centre, in which months it
 * became known, and each fact by itself.
 */
@Component
public final class LateFacts implements Late {
    private static final String LATENESS = "extract(epoch FROM recorded_at - happened_at)::bigint / 86400";

    private static final String IS_LATE = "recorded_at - happened_at >= make_interval(days => :days)";

    private static final String PAGE = """
            SELECT *
              FROM (SELECT position, event_id, stream, type, number, centre, happened_at, recorded_at, %s AS late
                      FROM view.audit
                     WHERE %%s) AS fact
             WHERE %%s
             ORDER BY %%s
             LIMIT :limit
            """.formatted(LATENESS);

    private static final String BY_CENTRE = """
            SELECT centre, grouping(centre) AS whole,
                   count(*) AS facts,
                   count(*) FILTER (WHERE %1$s) AS late,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY %2$s) FILTER (WHERE %1$s) AS median,
                   max(%2$s) FILTER (WHERE %1$s) AS worst
              FROM view.audit
             WHERE %%s
             GROUP BY GROUPING SETS ((centre), ())
             ORDER BY centre
            """.formatted(IS_LATE, LATENESS);

    private static final String TRIANGLE = """
            SELECT to_char(happened_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM') AS occurred,
                   to_char(recorded_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM') AS recorded,
                   count(*) AS facts
              FROM view.audit
             WHERE %s
             GROUP BY 1, 2
             ORDER BY 1, 2
            """;

    private static final List<String> VIEWS = List.of(AuditProjection.NAME, Unmentioned.VIEW);

    private final JdbcClient db;
    private final Moments moments;

    LateFacts(JdbcClient db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    /** @param cursor the {@code next} of the page before; its pages are all taken at one moment */
    public Page page(Actor actor, Filter filter, Sort sort, When when, @Nullable String cursor, int limit) {
        var sight = sight(actor, filter);
        var question = "late " + filter + " " + sort + " " + when.position() + " " + when.instant() + " " + sight;
        var after = Cursor.read(question, cursor, 2);
        var answer = moments.read(
                when.of(after), VIEWS, known -> facts(sight, filter, sort, known.position(), after, limit));
        var found = answer.value();
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() <= limit
                ? null
                : Cursor.write(
                        question,
                        answer.asOf().position(),
                        page.getLast().late(),
                        page.getLast().position());
        return new Page(
                page, next, answer.asOf(), Scope.of(CaseKind.SIGNALEMENT, actor).told());
    }

    /** How late the centres are, and the months in which each month became known. */
    public Overview overview(Actor actor, Filter filter, When when) {
        var sight = sight(actor, filter);
        var answer = moments.read(when, VIEWS, known -> {
            var centres = centres(sight, filter, known.position());
            var all = centres.stream().filter(one -> one.whole).findFirst().orElseThrow();
            return new Overview(
                    centres.stream().filter(one -> !one.whole).map(Counted::of).toList(),
                    all.of,
                    cells(sight, filter, known.position()),
                    new Moments.AsOf(known.position(), null));
        });
        return new Overview(
                answer.value().centres(), answer.value().all(), answer.value().cells(), answer.asOf());
    }

    private record Counted(boolean whole, OfCentre of) {}

    /** @throws fr.appui.query.reading.OutOfReach if the centre asked for lies outside the scope */
    private static Sight sight(Actor actor, Filter filter) {
        Scope.of(CaseKind.SIGNALEMENT, actor).mustHold(filter.centre(), null);
        return Sight.of(actor);
    }

    private List<Fact> facts(Sight sight, Filter filter, Sort sort, long at, @Nullable Cursor after, int limit) {
        var conditions = late(sight, filter, at);
        var byLateness = sort == Sort.LATEST;
        var last = byLateness ? "(late, position) < (:lastLate, :lastPosition)" : "position < :lastPosition";
        return db.sql(PAGE.formatted(
                        conditions.sql(),
                        after == null ? "TRUE" : last,
                        byLateness ? "late DESC, position DESC" : "position DESC"))
                .params(conditions.parameters())
                .param(
                        "lastLate",
                        after == null ? 0L : Long.parseLong(after.key().get(0)))
                .param(
                        "lastPosition",
                        after == null ? 0L : Long.parseLong(after.key().get(1)))
                .param("limit", limit + 1)
                .query(LateFacts::fact)
                .list();
    }

    private List<Counted> centres(Sight sight, Filter filter, long at) {
        var conditions = happened(sight, filter, at).with("days", filter.days());
        return db.sql(BY_CENTRE.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query((row, _) -> new Counted(
                        row.getInt("whole") == 1,
                        new OfCentre(
                                centre(row.getString("centre")),
                                row.getLong("facts"),
                                row.getLong("late"),
                                row.getObject("median", Long.class),
                                row.getObject("worst", Long.class))))
                .list();
    }

    private List<Cell> cells(Sight sight, Filter filter, long at) {
        var conditions = late(sight, filter, at);
        return db.sql(TRIANGLE.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query((row, _) -> new Cell(row.getString("occurred"), row.getString("recorded"), row.getLong("facts")))
                .list();
    }

    /** Those that are late; the first condition is that of their index. */
    private static Conditions late(Sight sight, Filter filter, long at) {
        return happened(sight, filter, at)
                .add("recorded_at - happened_at >= interval '1 day'")
                .add(IS_LATE, "days", filter.days())
                .given("recorded_at >= :recordedFrom", "recordedFrom", midnight(filter.recordedFrom()))
                .given("recorded_at < :recordedTo", "recordedTo", midnight(nextDay(filter.recordedTo())));
    }

    /** What happened to cases in the period, as far as this person may see it. */
    private static Conditions happened(Sight sight, Filter filter, long at) {
        return sight.narrow(new Conditions().add("position <= :at", "at", at), at)
                .add("feature = ANY(:kinds)", "kinds", kinds())
                .given("happened_at >= :from", "from", midnight(filter.from()))
                .given("happened_at < :to", "to", midnight(nextDay(filter.to())))
                .given("centre = :centre", "centre", filter.centre());
    }

    private static String[] kinds() {
        return Arrays.stream(CaseKind.values()).map(CaseKind::feature).toArray(String[]::new);
    }

    private static @Nullable LocalDate nextDay(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable OffsetDateTime midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Definitions.PARIS).toOffsetDateTime();
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getObject("stream", UUID.class),
                row.getString("number"),
                centre(row.getString("centre")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("late"));
    }

    private static @Nullable Centre centre(@Nullable String code) {
        return code == null ? null : Centre.valueOf(code);
    }
}
