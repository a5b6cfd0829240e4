package fr.appui.query.reading;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes many rows with one statement, however many there are: they travel as one JSON array, each component of a
 * record being the column of that name ({@code caseId} is {@code case_id}).
 */
public final class ManyRows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new TermsAsText())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient db;

    public ManyRows(JdbcClient db) {
        this.db = db;
    }

    /** @param sql reads the rows from its parameter {@code :rows}, a JSON array; not run when there is none */
    public void write(String sql, Collection<? extends Record> rows) {
        if (!rows.isEmpty()) {
            db.sql(sql).param("rows", JSON.writeValueAsString(rows)).update();
        }
    }
}
