package fr.appui.ops.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows of the log. Bytes go out as they were written. */
final class LogTable {
    private static final String COLUMNS =
            "position, stream, version, event_id, type, revision, recorded_at, metadata, payload";

    private static final String STREAM = """
            SELECT %s
              FROM log.event
             WHERE stream = :stream
               AND version >= :version
             ORDER BY version
            """.formatted(COLUMNS);

    private static final String STREAMS = """
            SELECT %s
              FROM log.event
             WHERE stream = ANY(:streams)
               AND position <= :upTo
             ORDER BY position
            """.formatted(COLUMNS);

    private static final String BETWEEN = """
            SELECT %s
              FROM log.event
             WHERE position > :after
               AND position <= :upTo
             ORDER BY position
             LIMIT :limit
            """.formatted(COLUMNS);

    private static final String OF_TYPES = """
            SELECT %s
              FROM log.event
             WHERE position > :after
               AND position <= :upTo
               AND type = ANY(:types)
             ORDER BY position
             LIMIT :limit
            """.formatted(COLUMNS);

    private static final String ONE = """
            SELECT %s
              FROM log.event
             WHERE position = :position
            """.formatted(COLUMNS);

    private static final String SOME = """
            SELECT %s
              FROM log.event
             WHERE position = ANY(:positions)
             ORDER BY position
            """.formatted(COLUMNS);

    private static final String LAST_VERSION = """
            SELECT version
              FROM log.event
             WHERE stream = :stream
             ORDER BY version DESC
             LIMIT 1
            """;

    private static final String BEGINS_WITH = """
            SELECT EXISTS (
                   SELECT
                     FROM log.event
                    WHERE stream = :stream
                      AND version = 1
                      AND type = ANY(:types))
            """;

    private static final String AT_OR_BEFORE = """
            SELECT position, recorded_at
              FROM log.event
             WHERE position <= :position
             ORDER BY position DESC
             LIMIT 1
            """;

    private static final String AFTER = """
            SELECT position, recorded_at
              FROM log.event
             WHERE position > :position
             ORDER BY position
             LIMIT 1
            """;

    private final JdbcClient db;

    LogTable(DataSource log) {
        this.db = JdbcClient.create(log);
    }

    List<StoredRow> stream(UUID stream, long fromVersion) {
        return db.sql(STREAM)
                .param("stream", stream)
                .param("version", fromVersion)
                .query(LogTable::row)
                .list();
    }

    List<StoredRow> streams(Collection<UUID> streams, long upTo) {
        return db.sql(STREAMS)
                .param("streams", streams.toArray(UUID[]::new))
                .param("upTo", upTo)
                .query(LogTable::row)
                .list();
    }

    List<StoredRow> between(long after, long upTo, int limit) {
        return db.sql(BETWEEN)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(LogTable::row)
                .list();
    }

    List<StoredRow> between(long after, long upTo, int limit, Collection<Short> types) {
        return db.sql(OF_TYPES)
                .param("after", after)
                .param("upTo", upTo)
                .param("types", types.toArray(Short[]::new))
                .param("limit", limit)
                .query(LogTable::row)
                .list();
    }

    Optional<StoredRow> at(long position) {
        return db.sql(ONE).param("position", position).query(LogTable::row).optional();
    }

    List<StoredRow> at(Collection<Long> positions) {
        return db.sql(SOME)
                .param("positions", positions.toArray(Long[]::new))
                .query(LogTable::row)
                .list();
    }

    /** Version of the stream's last event; 0 for an unknown stream. */
    int lastVersion(UUID stream) {
        return db.sql(LAST_VERSION)
                .param("stream", stream)
                .query((row, _) -> row.getInt(1))
                .optional()
                .orElse(0);
    }

    /** Whether there is such a stream, begun by one of these types. */
    boolean beginsWith(UUID stream, Collection<Short> types) {
        return db.sql(BEGINS_WITH)
                .param("stream", stream)
                .param("types", types.toArray(Short[]::new))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Position and time of the last event at or before a position. */
    Optional<PostgresHistory.Moment> atOrBefore(long position) {
        return moment(AT_OR_BEFORE, position);
    }

    /** Position and time of the first event after a position. */
    Optional<PostgresHistory.Moment> after(long position) {
        return moment(AFTER, position);
    }

    private Optional<PostgresHistory.Moment> moment(String sql, long position) {
        return db.sql(sql)
                .param("position", position)
                .query((row, _) -> new PostgresHistory.Moment(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Last position recorded at or before an instant; 0 when there is none. */
    long positionAt(OffsetDateTime instant) {
        return db.sql("SELECT log.position_at(:instant)")
                .param("instant", instant)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static StoredRow row(ResultSet row, int number) throws SQLException {
        return new StoredRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getObject(4, UUID.class),
                row.getInt(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getBytes(8),
                row.getBytes(9));
    }
}
