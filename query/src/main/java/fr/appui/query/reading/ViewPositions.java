package fr.appui.query.reading;

import java.sql.SQLException;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the views have come, read where each view keeps it: in the transaction of its own rows. */
public final class ViewPositions {
    private static final String LEAST = """
            SELECT min(coalesce((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint, 0)) AS least,
                   count(DISTINCT processor_name) AS views
              FROM view.token
             WHERE processor_name = ANY(:names)
            """;

    private static final String GREATEST = """
            SELECT coalesce(max((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint), 0)
              FROM view.token
             WHERE processor_name = ANY(:names)
            """;

    private final JdbcClient db;

    public ViewPositions(JdbcClient db) {
        this.db = db;
    }

    /** The last event that all of these views have taken in; 0 while one of them has not begun. */
    public long least(Collection<String> views) {
        return db.sql(LEAST)
                .param("names", views.toArray(String[]::new))
                .query((row, _) -> read(row, views.size()))
                .single();
    }

    /** The last event that any of these views has taken in. */
    long greatest(Collection<String> views) {
        return db.sql(GREATEST)
                .param("names", views.toArray(String[]::new))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static long read(java.sql.ResultSet row, int wanted) throws SQLException {
        return row.getInt("views") < wanted ? 0 : row.getLong("least");
    }
}
