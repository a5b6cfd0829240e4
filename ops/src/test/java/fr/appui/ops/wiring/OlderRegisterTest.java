package fr.appui.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Receipt;
import fr.appui.command.intake.Submission;
import fr.appui.ops.Application;
import fr.appui.ops.eventstore.LogAppender;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.query.reading.History;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.workspace.Colours;
import fr.appui.shared.workspace.Notices;
import fr.appui.shared.workspace.SettingsEvent;
import fr.appui.shared.workspace.SingleKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A register that an earlier version has filled goes on with this one. */
class OlderRegisterTest {
    private static final String ROW = """
            INSERT INTO view.support_request
                   (case_id, from_pos, version, number, centre, region, sector, status, channel, themes, framework,
                    received_at, day, recorded_at, question, answers, clear_words, sealed_words)
            VALUES ('00000000-0000-1000-0000-000000000001', 1, 1, 'D-ARA-2020-00001', 'ARA', '84', 'EMS', 'OPEN', 'PHONE',
                    '{PPE}', 'REGIONAL', now(), now(), now(), '?', '{}', '', '')
            """;

    private static final String LEDGER = """
            INSERT INTO view.ledger
                   (position, ordinal, event_id, type, case_id, number, occurred_at, recorded_at, measure, definition, day,
                    centre, region, themes, framework, amount, criteria)
            SELECT n, n, gen_random_uuid(), 'declaration.entered', gen_random_uuid(), 'E-ARA-2020-00001', now(), now(), '%s',
                   1, '2020-05-31', 'ARA', '84', '{}', 'REGIONAL', %d, '{}'
              FROM (SELECT count(*) AS n FROM view.ledger) AS next
            """;

    private static final String PLACES = """
            INSERT INTO view.token (processor_name, segment)
            VALUES ('support-requests', 0), ('counters', 0), ('accounts', 0)
            """;

    private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database = TestDatabase.freshDatabase();
    private final JdbcClient db = JdbcClient.create(new DriverManagerDataSource(
            database.url(), database.owner().username(), database.owner().password()));

    @Test
    void views_whose_rows_gain_columns_begin_again_and_the_others_go_on() {
        log().target("5").load().migrate();
        db.sql(ROW).update();
        db.sql(PLACES).update();

        log().load().migrate();

        assertThat(db.sql("SELECT count(*) FROM view.support_request")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("SELECT processor_name FROM view.token")
                        .query(String.class)
                        .list())
                .contains("accounts")
                .doesNotContain("support-requests", "counters");
    }

    @Test
    void people_that_were_counted_whole_are_counted_in_hundredths() {
        log().target("23").load().migrate();
        db.sql(LEDGER.formatted("STAFF_FTE", 6)).update();
        db.sql(LEDGER.formatted("EMH_TEAMS", 3)).update();

        log().target("27").load().migrate();

        assertThat(db.sql("SELECT measure || ' ' || amount FROM view.ledger")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("STAFF_FTE 600", "EMH_TEAMS 3");
    }

    /** What V12 leaves in a register that was written before there were policies: events, and no policy's place. */
    @Test
    void policies_begin_at_its_head_and_tell_nobody_of_its_past() throws Exception {
        var officer = new Actor(UUID.randomUUID(), Role.LIAISON, null, "84");
        var before = UUID.randomUUID();
        var after = UUID.randomUUID();
        try (var old = open("--server.port=-1", "--management.server.port=-1", "--appui.chore=true")) {
            tell(old, account(officer), wantsToKnow(officer), received(before), assigned(before, officer));
        }
        assertThat(db.sql("SELECT count(*) FROM policy.place").query(Long.class).single())
                .isZero();

        try (var appui = open("--server.port=0", "--management.server.port=0")) {
            tell(appui, received(after), assigned(after, officer));

            assertThat(mailsBy(appui, Duration.ofSeconds(30)))
                    .extracting(Prepared::caseId)
                    .containsExactly(after);
        }
    }

    private ConfigurableApplicationContext open(String... first) {
        var mail = Stream.of(
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=1", "--appui.mail.from=appui@example.org");
        return new SpringApplicationBuilder(Application.class)
                .registerShutdownHook(false)
                .run(database.arguments(Stream.concat(Stream.of(first), mail).toArray(String[]::new)));
    }

    /** As soon as there are any: policies go in the order of the log, what comes first is told first. */
    private static List<Prepared> mailsBy(ConfigurableApplicationContext appui, Duration patience) throws Exception {
        var end = Instant.now().plus(patience);
        var mails = List.<Prepared>of();
        while (mails.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(Duration.ofMillis(100));
            appui.getBean(LogPages.class).settledHead();
            mails = appui.getBean(LogPages.class).after(0, 100_000).events().stream()
                    .map(Recorded::event)
                    .filter(Prepared.class::isInstance)
                    .map(Prepared.class::cast)
                    .toList();
        }
        return mails;
    }

    private static void tell(ConfigurableApplicationContext appui, Event... events) {
        var colleague = new Actor(UUID.randomUUID(), Role.COORDINATOR, null, null);
        var transaction = new TransactionTemplate(appui.getBean(PlatformTransactionManager.class));
        for (var event : events) {
            var submission = new Submission(
                    UUID.randomUUID(), colleague, Origin.API, "/test", event.id(), false, "", UUID.randomUUID());
            var version = appui.getBean(History.class).stream(event.id(), Long.MAX_VALUE)
                            .size()
                    + 1;
            transaction.executeWithoutResult(
                    _ -> appui.getBean(LogAppender.class).append(new Receipt(submission), version, event));
        }
    }

    private static Event account(Actor officer) {
        return new AccountEvent.Created(
                officer.account(),
                new SealedText("liaison"),
                new SealedText("Nom"),
                officer.role(),
                null,
                officer.region(),
                null,
                RECEIVED);
    }

    private static Event wantsToKnow(Actor officer) {
        return new SettingsEvent.Changed(
                SettingsEvent.streamOf(officer.account()),
                officer.account(),
                SingleKeys.ON,
                Colours.DARK,
                new SealedText("liaison@example.org"),
                Notices.NOT_WANTED,
                Notices.WANTED,
                RECEIVED);
    }

    private static Event received(UUID id) {
        return new Received(
                id,
                "S-ARA-2026-" + id.toString().substring(0, 5),
                Centre.ARA,
                "84",
                null,
                RECEIVED,
                null,
                SignalementOrigin.PORTAL,
                null,
                Sector.EMS,
                null,
                null,
                SignalementKind.IRA,
                List.of(),
                null,
                null,
                null,
                null,
                Framework.REGIONAL,
                null,
                RECEIVED);
    }

    private static Event assigned(UUID id, Actor officer) {
        return new Assigned(id, officer.account(), RECEIVED);
    }

    private FluentConfiguration log() {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().username(),
                        database.owner().password())
                .locations("classpath:db/log")
                .defaultSchema("flyway")
                .placeholders(Map.of("application", database.application().username()));
    }
}
