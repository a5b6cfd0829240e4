package fr.appui.query.counter;

import fr.appui.query.reading.ManyRows;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.reference.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each level was at the beginning of every month, kept beside the ledger: a running sum that is not summed up from
 * the beginning each time that it is asked for. A line that is written for a month long past raises the sums of all
 * months since, from its position on; as of an earlier position they are what they were.
 */
final class Levels {
    static final List<String> TABLES = List.of("view.level", "view.level_month");

    private static final Set<String> MEASURES = Definitions.ALL.stream()
            .filter(definition -> definition.kind() == Kind.LEVEL)
            .map(Definition::measure)
            .map(Measure::name)
            .collect(Collectors.toUnmodifiableSet());

    /** The first two conditions are the words of an index. Days and positions span a plane: the box is a part of it. */
    private static final String WRITTEN = """
            measure IN (%1$s)
                   AND point(day - DATE '2000-01-01', position)
                       <@ box(point(%2$s - DATE '2000-01-01', %3$s), point(%4$s - DATE '2000-01-01', :at))
                   AND day > %2$s AND position > %3$s AND day <= %4$s AND position <= :at""";

    private static final String COLUMNS =
            "centre, region, sector, origin, channel, themes, framework, facility, about, criteria";

    /** All of them in one word, so that rows of one place can be told to be so. */
    private static final String PLACE = """
            concat_ws('|', centre, region, coalesce(sector, ''), coalesce(origin, ''), coalesce(channel, ''),
                      array_to_string(themes, ','), framework, coalesce(facility, ''), coalesce(about, ''),
                      array_to_string(criteria, ','))""";

    private static final String LAST = "SELECT max(month) FROM view.level_month";

    private static final String BEGIN = """
            INSERT INTO view.level_month (month, from_pos)
            VALUES (:month, :position)
            """;

    /** From the sums of the month before and its lines. */
    private static final String SUM_UP = """
            INSERT INTO view.level (measure, month, place, from_pos, %1$s, amount)
            SELECT measure, :month, place, :position, %1$s, sum(amount)
              FROM (SELECT measure, place, %1$s, amount
                      FROM view.level
                     WHERE month = :before
                       AND to_pos IS NULL
                     UNION ALL
                    SELECT measure, %2$s, %1$s, amount
                      FROM view.ledger
                     WHERE measure = ANY(:measures)
                       AND day >= :before
                       AND day < :month
                       AND position <= :position) AS line
             GROUP BY measure, place, %1$s
            HAVING sum(amount) <> 0
            """.formatted(COLUMNS, PLACE);

    private static final String RAISE = """
            WITH line AS (
                     SELECT *, %2$s AS place
                       FROM json_populate_recordset(NULL::view.ledger, CAST(:rows AS json))),
                 change AS (
                     SELECT measure, month, place, position, %1$s, sum(amount) AS amount
                       FROM line
                       JOIN view.level_month ON month > day
                      GROUP BY measure, month, place, position, %1$s
                     HAVING sum(amount) <> 0),
                 step AS (
                     SELECT *, sum(amount) OVER so_far AS change, lead(position) OVER so_far AS next,
                            row_number() OVER so_far AS number
                       FROM change
                     WINDOW so_far AS (PARTITION BY measure, month, place ORDER BY position)),
                 before AS (
                     UPDATE view.level
                        SET to_pos = step.position
                       FROM step
                      WHERE number = 1
                        AND to_pos IS NULL
                        AND level.measure = step.measure
                        AND level.month = step.month
                        AND level.place = step.place
                  RETURNING level.measure, level.month, level.place, level.amount)
            INSERT INTO view.level (measure, month, place, from_pos, to_pos, %3$s, amount)
            SELECT step.measure, step.month, step.place, position, next, %3$s, coalesce(before.amount, 0) + change
              FROM step
              LEFT JOIN before USING (measure, month, place)
             WHERE coalesce(before.amount, 0) + change <> 0
            """.formatted(COLUMNS, PLACE, COLUMNS);

    private static final String FORGET = "DELETE FROM view.level; DELETE FROM view.level_month";

    private static final String KNOWN = """
            SELECT max(month)
              FROM view.level_month
             WHERE month <= :from
               AND from_pos <= :at
            """;

    private final JdbcClient db;
    private final ManyRows rows;

    Levels(JdbcClient db) {
        this.db = db;
        this.rows = new ManyRows(db);
    }

    static boolean has(Measure measure) {
        return MEASURES.contains(measure.name());
    }

    /**
     * SQL that lets through the lines of levels that were written between two positions, for days between two. Those
     * alone are read: they are few where the days are long past, and their figures were changed late.
     *
     * @param after SQL of a day, excluded
     * @param since SQL of a position, excluded; the other is the parameter {@code at}
     * @param to SQL of a day, included
     */
    static String written(String after, String since, String to) {
        var measures = MEASURES.stream().sorted().collect(Collectors.joining("', '", "'", "'"));
        return WRITTEN.formatted(measures, after, since, to);
    }

    /** The last month up to a day whose sums were known at a position; {@code null}: sum up from the beginning. */
    static @Nullable LocalDate known(JdbcClient db, LocalDate from, long at) {
        return db.sql(KNOWN)
                .param("from", from)
                .param("at", at)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    /** A level whose lines have been written anew is summed up from the beginning until the next month begins. */
    static void countedAnew(JdbcClient db, Collection<String> measures) {
        if (measures.stream().anyMatch(MEASURES::contains)) {
            db.sql(FORGET).update();
        }
    }

    /** Takes lines in that the ledger has just taken in, in log order. */
    void take(Collection<LedgerRow> lines) {
        var ours =
                lines.stream().filter(line -> MEASURES.contains(line.measure())).toList();
        if (ours.isEmpty()) {
            return;
        }
        var last = last();
        var waiting = new ArrayList<LedgerRow>();
        for (var i = 0; i < ours.size(); i++) {
            var line = ours.get(i);
            waiting.add(line);
            var isLastOfItsEvent = i + 1 == ours.size() || ours.get(i + 1).position() != line.position();
            var newest = waiting.stream()
                    .map(one -> one.day().withDayOfMonth(1))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            if (isLastOfItsEvent && (last == null || newest.isAfter(last))) {
                raise(waiting, last);
                waiting.clear();
                last = begin(last, newest, line.position());
            }
        }
        raise(waiting, last);
    }

    private @Nullable LocalDate last() {
        return db.sql(LAST)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    /** Every month up to this one, each from the sums of the one before. */
    private LocalDate begin(@Nullable LocalDate last, LocalDate newest, long position) {
        var before = last == null ? newest : last;
        for (var month = last == null ? newest : last.plusMonths(1);
                !month.isAfter(newest);
                month = month.plusMonths(1)) {
            db.sql(BEGIN).param("month", month).param("position", position).update();
            db.sql(SUM_UP)
                    .param("month", month)
                    .param("before", last == null ? LocalDate.EPOCH : before)
                    .param("position", position)
                    .param("measures", MEASURES.toArray(String[]::new))
                    .update();
            before = month;
        }
        return newest;
    }

    /** The sums of the months that have begun already. */
    private void raise(List<LedgerRow> lines, @Nullable LocalDate last) {
        if (last == null) {
            return;
        }
        rows.write(
                RAISE, lines.stream().filter(line -> line.day().isBefore(last)).toList());
    }
}
