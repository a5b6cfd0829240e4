package fr.appui.query.counter;

import static java.util.stream.Collectors.joining;

import fr.appui.query.reading.Conditions;
import fr.appui.shared.count.Kind;
import java.util.Set;

/**
 * Which lines make a figure, as SQL to select from. Figures and {@link Lines} ask here alike: they cannot disagree.
 *
 * <p>A flow, a level and a distribution are made of all lines that were selected. A stock and a unique are made of
 * declared values, of which the newest stands: within one series and place those of the last day and, of one day, those
 * that were written last.
 */
final class Contributing {
    /** What a declared value is of: a newer one takes the place of an older of the same series. */
    static final String SERIES = "centre, region, sector, framework";

    private static final String ALL = """
            SELECT ledger.*%s
              FROM %s AS ledger
              %s
             WHERE %s
            """;

    /** A level at the beginning of a month stands for all lines before: it counts on the day before. */
    private static final String CARRIED = """
            SELECT line.*%s
              FROM (SELECT measure, position, day, centre, region, sector, origin, channel, themes, framework, facility,
                           about, criteria, amount, value
                      FROM view.ledger
                     WHERE measure = :measure
                       AND day >= :month
                     UNION ALL
                    SELECT measure, from_pos, month - 1, centre, region, sector, origin, channel, themes, framework,
                           facility, about, criteria, amount, NULL
                      FROM view.level
                     WHERE measure = :measure
                       AND month = :month
                       AND (to_pos IS NULL OR to_pos > :at)) AS line
              %s
             WHERE %s
            """;

    private static final String NEWEST = """
            SELECT *
              FROM (SELECT *, rank() OVER (PARTITION BY %s%s ORDER BY day DESC, last DESC) AS age
                      FROM (SELECT *,
                                   sum(declared) OVER declaration AS standing,
                                   max(position) OVER declaration AS last
                              FROM (%s) AS selected
                            WINDOW declaration AS (PARTITION BY case_id, day, since, %s%s)) AS told
                     WHERE standing > 0) AS aged
             WHERE age = 1
            """;

    /** Nothing can be added to a unique: where there are several series there is no figure, and so no line. */
    private static final String ALONE = """
            SELECT *
              FROM (SELECT *,
                           min(series) OVER () AS first_series,
                           max(series) OVER () AS last_series
                      FROM (SELECT *, concat_ws('|', centre, region, coalesce(sector, '-'), framework) AS series
                              FROM (%s) AS newest) AS named) AS bounded
             WHERE first_series = last_series
            """;

    private Contributing() {}

    /** The lines of one figure. */
    static String lines(LineSource source, Kind kind, Conditions conditions) {
        var placed = placed(source, kind, conditions, Set.of(), "day");
        return kind == Kind.UNIQUE ? ALONE.formatted(placed) : placed;
    }

    /**
     * The lines of many figures, each with a column per dimension that tells which one it is of.
     *
     * @param day SQL for the day that a line counts on
     */
    static String placed(LineSource source, Kind kind, Conditions conditions, Set<Dimension> by, String day) {
        var all = every(source, kind == Kind.UNIQUE ? conditions.add(exactly(by)) : conditions, by, day);
        var places = columns(by);
        return kind.isDeclared() ? NEWEST.formatted(SERIES, places, all, SERIES, places) : all;
    }

    /**
     * All lines that were selected, those of declared values that do not stand any more as well: what changed a figure.
     */
    static String every(LineSource source, Conditions conditions, Set<Dimension> by, String day) {
        return ALL.formatted(columns(by, day), source.sql(), eachValue(by), conditions.sql());
    }

    /**
     * The same of a level, where all that lies before a month is taken from {@link Levels}.
     *
     * @param conditions with {@code month} and {@code at}
     */
    static String carried(Conditions conditions, Set<Dimension> by, String day) {
        return CARRIED.formatted(columns(by, day), eachValue(by), conditions.sql());
    }

    private static String columns(Set<Dimension> by, String day) {
        return by.stream()
                .map(dimension -> ", " + dimension.sql(day) + " AS " + dimension.column())
                .collect(joining());
    }

    private static String eachValue(Set<Dimension> by) {
        return by.stream().map(Dimension::eachValue).collect(joining(" "));
    }

    /** {@code , by_sector, by_month}: the columns that tell figures apart. */
    static String columns(Set<Dimension> by) {
        return by.stream().map(dimension -> ", " + dimension.column()).collect(joining());
    }

    /** A unique is of exactly the period asked for, or of exactly the part of it that lies in its month and week. */
    static String exactly(Set<Dimension> by) {
        var begin = new StringBuilder(":from");
        var end = new StringBuilder(":to");
        if (by.contains(Dimension.MONTH)) {
            begin.append(", date_trunc('month', day)::date");
            end.append(", (date_trunc('month', day) + interval '1 month' - interval '1 day')::date");
        }
        if (by.contains(Dimension.WEEK)) {
            begin.append(", date_trunc('week', day)::date");
            end.append(", (date_trunc('week', day) + interval '6 days')::date");
        }
        return "since = greatest(%s) AND day = least(%s)".formatted(begin, end);
    }
}
