package fr.appui.ops.eventstore;

import fr.appui.command.intake.CommandTaken;
import fr.appui.command.intake.Receipt;
import fr.appui.command.intake.Submission;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.log.Provenance;
import fr.appui.shared.wire.StoredType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes to the log: one call of {@code log.append} per command, on the transaction's connection. What it writes is
 * durable when that transaction has committed, and not there at all if it has not.
 */
public final class LogAppender {
    private static final String APPEND = "SELECT * FROM log.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** An event on its way into the log; {@code version} counts from 1. */
    record Pending(UUID eventId, int version, Event event) {}

    private final DataSource log;
    private final EventCodec codec;
    private final SealingKeys keys;
    private final CommandDigest digest;
    private final StoreClock clock;

    public LogAppender(DataSource log, EventCodec codec, SealingKeys keys, CommandDigest digest, StoreClock clock) {
        this.log = log;
        this.codec = codec;
        this.keys = keys;
        this.digest = digest;
        this.clock = clock;
    }

    /**
     * Appends a command's events and remembers its answer in the same transaction; fills the receipt.
     *
     * @param events may be empty: a command that changed nothing is remembered too
     * @throws ConcurrencyException another command has written to the stream meanwhile
     * @throws CommandTaken the key, or the id of a creation, was taken meanwhile
     */
    void append(Receipt receipt, List<Pending> events) {
        var submission = receipt.submission();
        if (!events.isEmpty() && events.getFirst().version() == 1) {
            keys.mint(submission.subject());
        }
        var connection = DataSourceUtils.getConnection(log);
        try {
            append(connection, receipt, submission, events);
        } catch (SQLException e) {
            throw meaning(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, log);
        }
    }

    /** Remembers a command that changed nothing. */
    public void appendNothing(Receipt receipt) {
        receipt.changesNothing();
        append(receipt, List.of());
    }

    /** Appends one event that no aggregate decides on. */
    public void append(Receipt receipt, int version, Event event) {
        append(receipt, List.of(new Pending(UuidV7Identifiers.next(), version, event)));
    }

    private void append(Connection connection, Receipt receipt, Submission submission, List<Pending> events)
            throws SQLException {
        var metadata = codec.metadata(provenance(submission));
        try (var call = connection.prepareStatement(APPEND)) {
            call.setArray(
                    1,
                    array(connection, "uuid", events.stream().map(e -> e.event().id())));
            call.setArray(2, array(connection, "int4", events.stream().map(Pending::version)));
            call.setArray(3, array(connection, "uuid", events.stream().map(Pending::eventId)));
            call.setArray(4, array(connection, "int2", events.stream().map(e ->
                    (short) StoredType.of(e.event()).number())));
            call.setArray(5, array(connection, "int2", events.stream().map(e ->
                    (short) StoredType.of(e.event()).revision())));
            call.setArray(
                    6,
                    connection.createArrayOf(
                            "bytea", events.stream().map(_ -> metadata).toArray(byte[][]::new)));
            call.setArray(
                    7,
                    connection.createArrayOf(
                            "bytea",
                            events.stream()
                                    .map(e -> codec.payload(e.eventId(), e.event()))
                                    .toArray(byte[][]::new)));
            call.setObject(8, simulated());
            call.setObject(9, submission.key());
            call.setObject(10, submission.actor().account());
            call.setString(11, submission.path());
            call.setObject(12, submission.subject());
            call.setBoolean(13, submission.creation());
            call.setBytes(14, digest.of(submission));
            call.setString(15, receipt.number());
            try (var row = call.executeQuery()) {
                row.next();
                receipt.written(row.getInt("last_version"), row.getLong("last_position"));
            }
        }
    }

    /** Where a policy acts, nobody does. */
    private static Provenance provenance(Submission submission) {
        var person = submission.origin() == Origin.POLICY ? null : submission.actor();
        return new Provenance(
                person == null ? null : person.account(),
                person == null ? null : person.role(),
                person == null ? null : person.centre(),
                submission.origin(),
                submission.correlation(),
                submission.key());
    }

    private @Nullable OffsetDateTime simulated() {
        var then = clock.simulated();
        return then == null ? null : then.atOffset(ZoneOffset.UTC);
    }

    private static java.sql.Array array(Connection connection, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    /** Two duplicate keys mean two things; the message is ours, since the driver's may quote values. */
    private static RuntimeException meaning(SQLException e) {
        var server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        var constraint = server == null ? null : server.getConstraint();
        if ("AP409".equals(e.getSQLState()) || "event_version".equals(constraint)) {
            return new ConcurrencyException("the stream has moved on");
        }
        if (constraint != null && constraint.startsWith("command_key_")) {
            return new CommandTaken();
        }
        return new LogUnavailable("the log refused an append, SQLState " + e.getSQLState(), e);
    }
}
