package fr.appui.ops.eventstore;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.CommandMemory;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recalls earlier commands from the table that the append writes. */
public final class LogMemory implements CommandMemory {
    private static final String BY_KEY_OR_CREATION = """
            SELECT key, account, path, subject, digest, number, version, position
              FROM log.command_key
             WHERE key = :key
                OR (:creation AND creation AND subject = :subject)
            """;

    private record Row(
            UUID key,
            UUID account,
            String path,
            UUID subject,
            byte[] digest,
            @Nullable String number,
            int version,
            long position) {}

    private final JdbcClient db;
    private final CommandDigest digest;

    public LogMemory(DataSource log, CommandDigest digest) {
        this.db = JdbcClient.create(log);
        this.digest = digest;
    }

    @Override
    public Optional<Answer> recall(Submission submission) {
        var rows = db.sql(BY_KEY_OR_CREATION)
                .param("key", submission.key())
                .param("creation", submission.creation())
                .param("subject", submission.subject())
                .query(LogMemory::row)
                .list();
        return byKey(submission, rows).or(() -> byId(submission, rows));
    }

    private Optional<Answer> byKey(Submission submission, List<Row> rows) {
        var sameKey =
                rows.stream().filter(row -> row.key().equals(submission.key())).findFirst();
        if (sameKey.isPresent() && !same(sameKey.get(), submission)) {
            throw new Refused("idempotency-key-reused");
        }
        return sameKey.map(LogMemory::answer);
    }

    private Optional<Answer> byId(Submission submission, List<Row> rows) {
        var sameId = rows.stream().findFirst();
        if (sameId.isPresent() && !same(sameId.get(), submission)) {
            throw new Refused("id-reused");
        }
        return sameId.map(LogMemory::answer);
    }

    /**
     * A creation without an id of its own is compared on the case that its key made, not on the id just drawn for it.
     */
    private boolean same(Row row, Submission submission) {
        return row.account().equals(submission.actor().account())
                && row.path().equals(submission.path())
                && MessageDigest.isEqual(row.digest(), digest.of(submission.about(row.subject())));
    }

    private static Answer answer(Row row) {
        return new Answer(row.subject(), row.number(), row.version(), row.position());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getBytes(5),
                row.getString(6),
                row.getInt(7),
                row.getLong(8));
    }
}
