package fr.appui.ops.cli;

import fr.appui.query.reading.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checks that anyone may run on a register: hashes of the views, soundness of the log. */
@Component
class Checks {
    private static final int FOUND_SOMETHING = 3;

    private static final String HASH = """
            SELECT count(*), coalesce(encode(sha256(string_agg(h, ''::bytea ORDER BY h)), 'hex'), 'empty')
              FROM (SELECT sha256(convert_to(t::text, 'UTF8')) AS h FROM %s t) AS hashed
            """;

    private static final Map<String, String> LOG_CHECKS = new LinkedHashMap<>(Map.of(
            "streamsWithGaps", """
            SELECT count(*)
              FROM (SELECT FROM log.event GROUP BY stream HAVING min(version) <> 1 OR max(version) <> count(*)) AS s
            """,
            "timesGoingBack", """
            SELECT count(*)
              FROM (SELECT recorded_at < lag(recorded_at) OVER (ORDER BY position) AS back FROM log.event) AS e
             WHERE back
            """,
            "answersWithoutEvent", """
            SELECT count(*)
              FROM log.command_key k
             WHERE NOT EXISTS (
                   SELECT FROM log.event e
                    WHERE e.position = k.position AND e.stream = k.subject AND e.version = k.version)
            """));

    private final List<Projection> projections;
    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.builder().build();

    Checks(List<Projection> projections, JdbcClient db) {
        this.projections = projections;
        this.db = db;
    }

    private record Hash(long rows, String sha256) {}

    int printHashes(boolean asJson) {
        var hashes = new LinkedHashMap<String, Hash>();
        projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .sorted()
                .forEach(table -> hashes.put(
                        table,
                        db.sql(HASH.formatted(table))
                                .query((row, _) -> new Hash(row.getLong(1), String.valueOf(row.getString(2))))
                                .single()));
        print(hashes, asJson);
        return 0;
    }

    int printLogCheck(boolean asJson) {
        var found = new LinkedHashMap<String, Long>();
        found.put("events", count("SELECT count(*) FROM log.event"));
        found.put("deadPositions", count("SELECT coalesce(max(position), 0) - count(*) FROM log.event"));
        var wrong = LOG_CHECKS.entrySet().stream()
                .mapToLong(check -> {
                    var number = count(check.getValue());
                    found.put(check.getKey(), number);
                    return number;
                })
                .sum();
        print(found, asJson);
        return wrong == 0 ? 0 : FOUND_SOMETHING;
    }

    private long count(String sql) {
        return db.sql(sql).query((row, _) -> row.getLong(1)).single();
    }

    private void print(Map<String, ?> found, boolean asJson) {
        if (asJson) {
            System.out.println(json.writeValueAsString(found));
        } else {
            found.forEach((name, value) -> System.out.printf("%-28s %s%n", name, value));
        }
    }
}
