package fr.appui.ops.eventstore;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Receipt;
import fr.appui.command.intake.Submission;
import fr.appui.ops.eventstore.LogAppender.Pending;
import fr.appui.ops.postgres.Credentials;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.ops.wiring.Databases;
import fr.appui.ops.wiring.Migrations;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh log and vault on a real PostgreSQL, with all that reads and writes them. */
public final class LogFixture {
    public static final Actor HOTLINE = new Actor(UUID.randomUUID(), Role.HOTLINE, Centre.ARA, null);
    static final Instant MARCH = Instant.parse("2020-03-17T10:12:00Z");

    private final TestDatabase databases = TestDatabase.freshDatabase();
    public final DataSource log;
    public final SealingKeys keys;
    public final StoreClock clock = new StoreClock();
    public final EventCodec codec;
    public final CommandDigest digest;
    public final LogAppender appender;
    public final LogMemory memory;
    public final SettledHead head;
    public final LogPages pages;
    public final PostgresHistory history;
    public final TransactionTemplate transaction;

    public LogFixture() {
        Migrations.run(new Databases(
                databases.url(),
                databases.owner(),
                databases.application(),
                databases.keysUrl(),
                databases.keys(),
                databases.keyEncryptionKey()));
        log = source(databases.url(), databases.application());
        keys = new SealingKeys(source(databases.keysUrl(), databases.keys()), databases.keyEncryptionKey());
        codec = new EventCodec(keys);
        digest = new CommandDigest(keys);
        appender = new LogAppender(log, codec, keys, digest, clock);
        memory = new LogMemory(log, digest);
        head = new SettledHead(log);
        pages = new LogPages(log, codec, head);
        history = new PostgresHistory(log, codec, head);
        transaction = new TransactionTemplate(new JdbcTransactionManager(log));
    }

    private static DataSource source(String url, Credentials credentials) {
        return new DriverManagerDataSource(url, credentials.username(), credentials.password());
    }

    Connection application() throws SQLException {
        return DriverManager.getConnection(
                databases.url(),
                databases.application().username(),
                databases.application().password());
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(
                databases.url(), databases.owner().username(), databases.owner().password());
    }

    public Answer append(Submission submission, int version, Event... events) {
        var receipt = new Receipt(submission);
        transaction.executeWithoutResult(_ -> appender.append(receipt, pending(version, events)));
        return receipt.answer();
    }

    static List<Pending> pending(int version, Event... events) {
        return IntStream.range(0, events.length)
                .mapToObj(i -> new Pending(UuidV7Identifiers.next(), version + i, events[i]))
                .toList();
    }

    public static Submission submission(UUID subject, boolean creation, String content) {
        return new Submission(
                UUID.randomUUID(),
                HOTLINE,
                Origin.API,
                "/api/support-requests",
                subject,
                creation,
                content,
                UUID.randomUUID());
    }

    public static Opened opened(UUID id) {
        return new Opened(
                id,
                "D-ARA-2020-00001",
                Centre.ARA,
                "84",
                null,
                MARCH,
                Channel.PHONE,
                Sector.EMS,
                null,
                null,
                new Requester("Mme Zéphirine Quaudlibet", "IDE", "01 99 00 12 34", null),
                List.of(Theme.COVID19),
                new SealedText("Deux résidents fiévreux dans l'unité des Glycines"),
                12,
                Framework.REGIONAL,
                MARCH);
    }

    static Noted noted(UUID id, String text) {
        return new Noted(id, new SealedText(text), MARCH);
    }

    static boolean contains(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains(text)
                || Arrays.equals(bytes, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
