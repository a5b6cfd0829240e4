package fr.appui.query.counter;

import fr.appui.query.page.Words;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which months of which centres somebody answers for, and what was put right in them since. A figure stays the sum of
 * its lines whatever the state: consolidation tells how much to rely on it, and hides no correction.
 */
@Component
public final class Consolidation {
    private static final String CONSOLIDATED = """
            SELECT DISTINCT ON (centre, month) centre, month, from_pos, version, consolidated, actor, recorded_at
              FROM view.month
             WHERE centre = ANY(:centres)
               AND month BETWEEN :first AND :last
               AND from_pos <= :at
             ORDER BY centre, month, from_pos DESC
            """;

    /**
     * Events that changed a figure of a consolidated month, by month: a level is that of its end, so that what was
     * written of an earlier day changes it too.
     */
    private static final String PUT_RIGHT = """
            WITH answered AS (%s),
                 dated AS (
                     SELECT event_id, centre, day, position
                       FROM view.ledger
                      WHERE measure = ANY(:measures)
                        AND day >= :first AND day <= CAST(:last AS date)
                        AND position > (SELECT min(from_pos) FROM answered WHERE consolidated)
                        AND position <= :at
                        AND %%1$s),
                 running AS (
                     SELECT event_id, centre, day, position
                       FROM view.ledger
                      WHERE measure = ANY(:measures)
                        AND %s
                        AND %%1$s),
                 changed AS (
                     SELECT answered.centre, answered.month, dated.event_id
                       FROM answered
                       JOIN dated ON dated.centre = answered.centre
                                 AND dated.day >= answered.month
                                 AND dated.day < answered.month + interval '1 month'
                                 AND dated.position > answered.from_pos
                      WHERE consolidated
                      UNION
                     SELECT answered.centre, answered.month, running.event_id
                       FROM answered
                       JOIN running ON running.centre = answered.centre
                                   AND running.day < answered.month + interval '1 month'
                                   AND running.position > answered.from_pos
                      WHERE consolidated)
            """.formatted(
                    CONSOLIDATED.strip(),
                    Levels.written(
                            "DATE '1970-01-01'",
                            "(SELECT min(from_pos) FROM answered WHERE consolidated)",
                            "CAST(:last AS date)"));

    private static final String BY_MONTH = PUT_RIGHT + """
            SELECT centre, month, count(*) AS events
              FROM changed
             GROUP BY centre, month
            """;

    /** One event may have changed several months. */
    private static final String IN_ALL = PUT_RIGHT + "SELECT count(DISTINCT event_id) FROM changed";

    private static final List<String> VIEWS = List.of(LedgerProjection.NAME, MonthProjection.NAME);

    public enum State {
        PROVISIONAL,
        CONSOLIDATED
    }

    /**
     * One month of one centre.
     *
     * @param month {@code 2020-03}
     * @param over whether it is, so that it can be consolidated
     * @param version of the month's own events; 0 before the first
     * @param position of the consolidation: its figures as of that position are those that somebody answers for;
     *     {@code null} while it is provisional, like {@code by} and {@code at}
     * @param correctedSince events that changed a figure of the month after its consolidation
     */
    public record Month(
            Centre centre,
            String month,
            State state,
            boolean over,
            int version,
            @Nullable Long position,
            @Nullable UUID by,
            @Nullable Instant at,
            long correctedSince) {}

    /** How much of what a figure is made of somebody answers for. */
    public record Extent(int months, int consolidated, long correctedSince) {
        /** Of these months together. */
        public static Extent of(List<Month> months) {
            return new Extent(
                    months.size(),
                    (int) months.stream()
                            .filter(month -> month.state() == State.CONSOLIDATED)
                            .count(),
                    months.stream().mapToLong(Month::correctedSince).sum());
        }

        /** In words: how many months, and how many corrections since. */
        public String said(Words words) {
            var state = words.say(
                    isWhole() ? "months.whole" : consolidated == 0 ? "months.provisional" : "months.partly",
                    consolidated,
                    months);
            return correctedSince == 0 ? state : state + " · " + words.count("month.corrected", correctedSince);
        }

        public boolean isWhole() {
            return months > 0 && months == consolidated;
        }
    }

    public record Answer(List<Month> rows, AsOf asOf, Scope.Told scope) {}

    /** What was last said of a month: that somebody answers for it, or that it is open again. */
    record Answered(
            int version,
            long position,
            boolean consolidated,
            @Nullable UUID by,
            Instant at) {}

    private record Key(Centre centre, LocalDate month) {}

    private final JdbcClient db;
    private final Moments moments;

    Consolidation(JdbcClient db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    /**
     * Every month of the period, of every centre inside the scope, provisional ones as well.
     *
     * @param period whole months that it touches
     * @param today when a month is over
     */
    public Answer months(Actor actor, Period period, @Nullable Centre only, LocalDate today, When when) {
        var scope = Scope.ofSupportRequests(actor);
        scope.mustHold(only, null);
        var centres = only == null ? scope.centres() : List.of(only);
        var answer = moments.read(
                when, VIEWS, known -> rows(centres, period, today, Figures.followedBy(actor), known.position()));
        return new Answer(answer.value(), answer.asOf(), scope.told());
    }

    private List<Month> rows(
            List<Centre> centres, Period period, LocalDate today, Collection<Measure> measures, long at) {
        var answered = answered(centres, period, at);
        var corrected = corrected(centres, period, measures, at);
        return Stream.iterate(
                        period.from().withDayOfMonth(1),
                        month -> !month.isAfter(period.to()),
                        month -> month.plusMonths(1))
                .flatMap(month -> centres.stream().map(centre -> new Key(centre, month)))
                .map(key -> month(key, answered.get(key), corrected.getOrDefault(key, 0L), today))
                .toList();
    }

    private static Month month(Key key, @Nullable Answered last, long corrected, LocalDate today) {
        var answered = last != null && last.consolidated ? last : null;
        return new Month(
                key.centre,
                key.month.toString().substring(0, 7),
                answered == null ? State.PROVISIONAL : State.CONSOLIDATED,
                !today.isBefore(key.month.plusMonths(1)),
                last == null ? 0 : last.version,
                answered == null ? null : answered.position,
                answered == null ? null : answered.by,
                answered == null ? null : answered.at,
                corrected);
    }

    /** Of one month of a centre; {@code null} when nobody has ever answered for it. */
    @Nullable
    Answered last(Centre centre, Period month, long at) {
        return answered(List.of(centre), month, at).get(new Key(centre, month.from()));
    }

    /** Of a selection as its figures take it, at the moment that they were read. */
    Extent extent(Scope scope, Selection selection, Collection<Measure> measures, long at) {
        var centres = scope.centres().stream()
                .filter(centre -> selection.centre() == null || selection.centre() == centre)
                .filter(centre -> selection.region() == null || centre.regions().contains(selection.region()))
                .toList();
        var period = new Period(selection.from(), selection.to());
        var answered = answered(centres, period, at).values().stream()
                .filter(Answered::consolidated)
                .count();
        var months = centres.size()
                * (int) (ChronoUnit.MONTHS.between(
                                selection.from().withDayOfMonth(1),
                                selection.to().withDayOfMonth(1))
                        + 1);
        var corrected = answered == 0 ? 0 : corrected(scope, selection, centres, measures, at);
        return new Extent(months, (int) answered, corrected);
    }

    private Map<Key, Answered> answered(List<Centre> centres, Period period, long at) {
        var found = new HashMap<Key, Answered>();
        var conditions = conditions(centres, period, at);
        db.sql(CONSOLIDATED).params(conditions.parameters()).query((RowCallbackHandler) row -> found.put(
                key(row),
                new Answered(
                        row.getInt("version"),
                        row.getLong("from_pos"),
                        row.getBoolean("consolidated"),
                        row.getObject("actor", UUID.class),
                        Objects.requireNonNull(row.getObject("recorded_at", OffsetDateTime.class))
                                .toInstant())));
        return found;
    }

    private Map<Key, Long> corrected(List<Centre> centres, Period period, Collection<Measure> measures, long at) {
        var found = new HashMap<Key, Long>();
        var conditions = of(conditions(centres, period, at), measures);
        db.sql(BY_MONTH.formatted("TRUE")).params(conditions.parameters()).query((RowCallbackHandler)
                row -> found.put(key(row), row.getLong("events")));
        return found;
    }

    private long corrected(
            Scope scope, Selection selection, List<Centre> centres, Collection<Measure> measures, long at) {
        var lines = selection.narrowed(scope).named("line");
        return db.sql(IN_ALL.formatted(lines.sql()))
                .params(of(conditions(centres, new Period(selection.from(), selection.to()), at), measures)
                        .parameters())
                .params(lines.parameters())
                .query(Long.class)
                .single();
    }

    private static Conditions of(Conditions conditions, Collection<Measure> measures) {
        return conditions.with("measures", names(measures.stream()));
    }

    private static String[] names(Stream<? extends Enum<?>> codes) {
        return codes.map(Enum::name).toArray(String[]::new);
    }

    private static Conditions conditions(List<Centre> centres, Period period, long at) {
        return new Conditions()
                .with("centres", names(centres.stream()))
                .with("first", period.from().withDayOfMonth(1))
                .with("last", period.to().with(TemporalAdjusters.lastDayOfMonth()))
                .with("at", at);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(Centre.valueOf(row.getString("centre")), row.getObject("month", LocalDate.class));
    }
}
