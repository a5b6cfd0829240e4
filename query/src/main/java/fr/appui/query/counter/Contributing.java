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
        var columns = by.stream()
                .map(dimension -> ", " + dimension.sql(day) + " AS " + dimension.column())
                .collect(joining());
        var each = by.stream().map(Dimension::eachValue).collect(joining(" "));
        var all =
                ALL.formatted(columns, source.sql(), each, conditions.sql() + (kind == Kind.UNIQUE ? exactly(by) : ""));
        var places = columns(by);
        return kind.isDeclared() ? NEWEST.formatted(SERIES, places, all, SERIES, places) : all;
    }

    /** {@code , by_sector, by_month}: the columns that tell figures apart. */
    static String columns(Set<Dimension> by) {
        return by.stream().map(dimension -> ", " + dimension.column()).collect(joining());
    }

    /** A unique is of exactly the period asked for, or of exactly the part of it that lies in its month and week. */
    private static String exactly(Set<Dimension> by) {
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
        return "\n   AND since = greatest(%s)\n   AND day = least(%s)".formatted(begin, end);
    }
}
