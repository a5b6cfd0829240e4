package fr.appui.ops.mail;

import fr.appui.command.mail.KnownMails;
import fr.appui.query.reading.History;
import fr.appui.shared.mail.MailEvent.Prepared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which mails are to be handed over, and which were left in the middle of a dialogue. The view may be a moment behind:
 * who hands over is decided by the mail itself.
 */
@Component
class Outbox implements KnownMails {
    private static final String DUE = """
            SELECT id, attempts
              FROM view.mail
             WHERE to_pos IS NULL
               AND (state = 'READY'
                    OR state = 'WAITING' AND changed_at + attempts * CAST(:pause AS interval) <= :now)
             ORDER BY changed_at, id
             LIMIT 50
            """;

    private static final String LEFT = """
            SELECT id, attempts
              FROM view.mail
             WHERE to_pos IS NULL
               AND state = 'HANDED_OVER'
               AND changed_at <= :before
             ORDER BY changed_at, id
             LIMIT 50
            """;

    private static final String PREPARED = """
            SELECT EXISTS (SELECT FROM view.mail WHERE id = :id)
            """;

    /** @param attempts made so far */
    record Waiting(UUID id, int attempts) {}

    private final JdbcClient db;
    private final History log;

    Outbox(JdbcClient db, History log) {
        this.db = db;
        this.log = log;
    }

    List<Waiting> due(Instant now, Duration retryAfter) {
        return db.sql(DUE)
                .param("pause", retryAfter.toSeconds() + " seconds")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Outbox::waiting)
                .list();
    }

    List<Waiting> left(Instant before) {
        return db.sql(LEFT)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Outbox::waiting)
                .list();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(row.getObject("id", UUID.class), row.getInt("attempts"));
    }

    /** What is to be sent, opened only now. */
    Optional<Prepared> prepared(UUID id) {
        return log.stream(id, Long.MAX_VALUE).stream()
                .filter(recorded -> recorded.event() instanceof Prepared)
                .map(recorded -> (Prepared) recorded.event())
                .findFirst();
    }

    @Override
    public boolean isPrepared(UUID mail) {
        return db.sql(PREPARED).param("id", mail).query(Boolean.class).single();
    }
}
