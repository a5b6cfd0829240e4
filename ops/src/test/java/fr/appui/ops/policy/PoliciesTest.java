package fr.appui.ops.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Receipt;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.policy.Policy.Consequence;
import fr.appui.command.policy.Policy.Watch;
import fr.appui.command.signalement.NoteOnSignalement;
import fr.appui.ops.Application;
import fr.appui.ops.eventstore.LogAppender;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.query.reading.History;
import fr.appui.query.reading.Projection;
import fr.appui.query.reading.ViewPositions;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.DeadlinePassed;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.signalement.SignalementEvent.Noted;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementEvent.Reminded;
import fr.appui.shared.workspace.Colours;
import fr.appui.shared.workspace.Notices;
import fr.appui.shared.workspace.SettingsEvent;
import fr.appui.shared.workspace.SingleKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows by itself: once, from now on, for those who asked for it and may know. */
class PoliciesTest {
    private static final Actor OFFICER = new Actor(UUID.randomUUID(), Role.LIAISON, null, "84");
    private static final Actor COLLEAGUE = new Actor(UUID.randomUUID(), Role.LIAISON, null, "84");
    private static final Actor SILENT = new Actor(UUID.randomUUID(), Role.LIAISON, null, "84");
    private static final Actor ELSEWHERE = new Actor(UUID.randomUUID(), Role.LIAISON, null, "93");
    private static final Actor MACHINE = new Actor(UUID.randomUUID(), Role.ADMIN, null, null);
    private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");
    private static final RuleVersion RULE = new RuleVersion("DELAY", 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 3, 4);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2099, 3, 4);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext appui;

    @BeforeAll
    static void open_a_register_whose_officers_want_mail() {
        var database = TestDatabase.freshDatabase();
        appui = new SpringApplicationBuilder(Application.class)
                .run(database.arguments(
                        "--server.port=-1",
                        "--management.server.port=-1",
                        "--appui.chore=true",
                        "--spring.mail.host=127.0.0.1",
                        "--appui.mail.from=appui@example.org",
                        "--appui.mail.digest-at=" + aMomentAgoInParis(),
                        "--appui.address=https://appui.example.org/"));
        appui.getBean("views", SmartLifecycle.class).start();
        Stream.of(OFFICER, COLLEAGUE, SILENT, ELSEWHERE).forEach(PoliciesTest::account);
        Stream.of(OFFICER, COLLEAGUE, ELSEWHERE).forEach(person -> wants(person, Notices.WANTED));
        consequences().begin();
    }

    @AfterAll
    static void close() {
        appui.getBean("views", SmartLifecycle.class).stop();
        appui.close();
    }

    @Test
    void whoever_gets_a_signalement_from_somebody_else_is_told_by_number_and_link_alone() {
        var signalement = received();
        tell(COLLEAGUE, new Assigned(signalement, OFFICER.account(), RECEIVED));

        round();

        assertThat(mailsAbout(signalement)).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(MailKind.ASSIGNMENT);
            assertThat(mail.account()).isEqualTo(OFFICER.account());
            assertThat(mail.to().value()).isEqualTo(address(OFFICER));
            assertThat(mail.centre()).isEqualTo(Centre.ARA);
            assertThat(mail.region()).isEqualTo("84");
            assertThat(mail.text().value())
                    .contains("https://appui.example.org/signalements/" + signalement)
                    .doesNotContain("Glycines");
        });
    }

    @Test
    void nobody_is_told_of_what_they_took_themselves_did_not_ask_to_know_or_may_not_see() {
        var own = received();
        tell(OFFICER, new Assigned(own, OFFICER.account(), RECEIVED));
        var unasked = received();
        tell(OFFICER, new Assigned(unasked, SILENT.account(), RECEIVED));
        var outside = received();
        tell(OFFICER, new Assigned(outside, ELSEWHERE.account(), RECEIVED));

        round();

        assertThat(Stream.of(own, unasked, outside))
                .allSatisfy(id -> assertThat(mailsAbout(id)).isEmpty());
    }

    @Test
    void a_reminder_with_an_address_is_mailed_to_the_letter_and_one_without_is_not() {
        var signalement = received();
        tell(OFFICER, new InformationRequested(signalement, 1, text("la courbe"), FAR_AHEAD, RECEIVED));
        tell(OFFICER, new Reminded(signalement, 1, null, null, text("Appelé à midi."), RECEIVED));
        tell(
                OFFICER,
                new Reminded(
                        signalement,
                        1,
                        text("cadre@ehpad.example.org"),
                        text("Courbe attendue"),
                        text("Bonjour,\nla courbe ?"),
                        RECEIVED));

        round();

        assertThat(mailsAbout(signalement)).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(MailKind.REMINDER);
            assertThat(mail.to()).isEqualTo(text("cadre@ehpad.example.org"));
            assertThat(mail.subject()).isEqualTo(text("Courbe attendue"));
            assertThat(mail.text()).isEqualTo(text("Bonjour,\nla courbe ?"));
        });
    }

    @Test
    void an_event_delivered_again_to_every_policy_causes_nothing_new() {
        var signalement = received();
        tell(COLLEAGUE, new Assigned(signalement, OFFICER.account(), RECEIVED));
        tell(OFFICER, new Reminded(signalement, 1, text("a@example.org"), text("Objet"), text("Texte"), RECEIVED));
        round();
        var head = head();

        var events = log().stream(signalement, Long.MAX_VALUE);
        appui.getBeansOfType(Consequence.class).values().forEach(policy -> {
            events.forEach(policy::on);
            events.forEach(policy::on);
        });

        assertThat(mailsAbout(signalement)).hasSize(2);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void two_workers_at_once_prepare_each_mail_once() throws Exception {
        var signalements = Stream.generate(PoliciesTest::received).limit(12).toList();
        signalements.forEach(id -> tell(COLLEAGUE, new Assigned(id, OFFICER.account(), RECEIVED)));
        var another = new Consequences(
                List.copyOf(appui.getBeansOfType(Consequence.class).values()), new Unclaimed(), pages());

        atOnce(PoliciesTest::round, another::round);

        assertThat(signalements).allSatisfy(id -> assertThat(mailsAbout(id)).hasSize(1));
    }

    @Test
    void a_policy_begins_at_the_head_and_a_rebuild_of_all_views_sends_nothing() {
        var signalement = received();
        tell(COLLEAGUE, new Assigned(signalement, OFFICER.account(), RECEIVED));
        var places = appui.getBean(Places.class);
        places.begin("late-comer", head());
        assertThat(places.claim("late-comer", UUID.randomUUID())).contains(head());

        round();
        var before = head();
        rebuild();
        round();

        assertThat(head()).isEqualTo(before);
        assertThat(mailsAbout(signalement)).hasSize(1);
    }

    @Test
    void a_last_day_that_is_over_is_marked_once_for_each_step_however_often_and_by_how_many_it_is_looked_for()
            throws Exception {
        var signalement = received();
        tell(
                MACHINE,
                new DeadlineSet(signalement, Step.ACKNOWLEDGEMENT, LONG_AGO, LONG_AGO, RULE, RULE, RECEIVED),
                new DeadlineSet(signalement, Step.ASSESSMENT, FAR_AHEAD, LONG_AGO, RULE, RULE, RECEIVED));
        tell(OFFICER, new InformationRequested(signalement, 1, text("la courbe"), LONG_AGO.plusDays(1), RECEIVED));

        caughtUp();
        atOnce(PoliciesTest::look, PoliciesTest::look);
        look();
        caughtUp();
        look();

        assertThat(passed(signalement))
                .extracting(DeadlinePassed::step, DeadlinePassed::informationRequest, DeadlinePassed::dueOn)
                .containsExactlyInAnyOrder(
                        tuple(Step.ACKNOWLEDGEMENT, null, LONG_AGO), tuple(Step.INFORMATION, 1, LONG_AGO.plusDays(1)));
        assertThat(passed(signalement))
                .extracting(DeadlinePassed::occurredAt)
                .contains(Instant.parse("2026-03-04T23:00:00Z"));
        assertThat(log().stream(signalement, Long.MAX_VALUE).getLast().provenance())
                .satisfies(by -> {
                    assertThat(by.origin()).isEqualTo(Origin.POLICY);
                    assertThat(by.actor()).isNull();
                });
    }

    @Test
    void a_person_who_writes_while_last_days_are_marked_is_not_stale_for_it() throws Exception {
        var signalement = received();
        for (var request = 1; request <= 12; request++) {
            tell(OFFICER, new InformationRequested(signalement, request, text("la courbe"), LONG_AGO, RECEIVED));
        }
        caughtUp();
        var seen = log().stream(signalement, Long.MAX_VALUE).size();

        atOnce(PoliciesTest::look, () -> note(OFFICER, signalement, seen));

        assertThat(passed(signalement)).hasSize(12);
        assertThat(notes(signalement)).isEqualTo(1);
    }

    @Test
    void of_two_people_who_write_on_one_version_at_once_the_second_is_stale() throws Exception {
        for (var round = 0; round < 10; round++) {
            var signalement = received();
            var refusals = new ConcurrentLinkedQueue<String>();

            atOnce(
                    () -> refusalOf(() -> note(OFFICER, signalement, 1)).ifPresent(refusals::add),
                    () -> refusalOf(() -> note(COLLEAGUE, signalement, 1)).ifPresent(refusals::add));

            assertThat(refusals).containsExactly("stale");
            assertThat(notes(signalement)).isEqualTo(1);
        }
    }

    @Test
    void a_last_day_that_was_moved_is_another_one_and_moved_back_the_same() {
        var signalement = received();
        tell(MACHINE, new DeadlineSet(signalement, Step.ASSESSMENT, LONG_AGO, LONG_AGO, RULE, RULE, RECEIVED));
        lookAndCatchUp();

        tell(OFFICER, new DeadlineMoved(signalement, Step.ASSESSMENT, null, LONG_AGO.plusDays(2), null, RECEIVED));
        lookAndCatchUp();
        tell(OFFICER, new DeadlineMoved(signalement, Step.ASSESSMENT, null, LONG_AGO, null, RECEIVED));
        lookAndCatchUp();

        assertThat(passed(signalement))
                .extracting(DeadlinePassed::dueOn)
                .containsExactly(LONG_AGO, LONG_AGO.plusDays(2));
    }

    @Test
    void the_clock_of_the_territory_decides_when_a_day_is_over() {
        var mayotte = tellReceived(Centre.REU, "06");
        var metropole = received();
        var martinique = tellReceived(Centre.MAR, "02");
        Stream.of(mayotte, metropole, martinique)
                .forEach(id ->
                        tell(MACHINE, new DeadlineSet(id, Step.ASSESSMENT, LONG_AGO, LONG_AGO, RULE, RULE, RECEIVED)));
        caughtUp();
        var due = appui.getBean(OverdueSteps.class);

        assertThat(ids(due, "2026-03-04T20:59:59Z")).doesNotContain(mayotte, metropole, martinique);
        assertThat(ids(due, "2026-03-04T21:00:00Z")).contains(mayotte).doesNotContain(metropole, martinique);
        assertThat(ids(due, "2026-03-04T23:00:00Z"))
                .contains(mayotte, metropole)
                .doesNotContain(martinique);
        assertThat(ids(due, "2026-03-05T04:00:00Z")).contains(mayotte, metropole, martinique);
    }

    @Test
    void the_digest_comes_once_a_day_to_those_who_want_it_and_tells_numbers_inside_their_scope_alone() {
        var late = received();
        tell(MACHINE, new DeadlineSet(late, Step.CLOSURE, LONG_AGO, LONG_AGO, RULE, RULE, RECEIVED));
        var inMartinique = new Actor(UUID.randomUUID(), Role.HOTLINE, Centre.MAR, null);
        account(inMartinique);
        wants(inMartinique, Notices.WANTED);
        caughtUp();

        digest();
        caughtUp();
        digest();

        assertThat(digests(SILENT)).isEmpty();
        assertThat(digests(inMartinique)).isEmpty();
        assertThat(digests(ELSEWHERE))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text().value()).doesNotContain("S-ARA-"));
        assertThat(digests(OFFICER))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text().value())
                        .contains(number(late))
                        .contains("https://appui.example.org/signalements/" + late)
                        .doesNotContain("Glycines"));
    }

    /** In Martinique the day begins hours later. */
    private static LocalTime aMomentAgoInParis() {
        var now = LocalTime.now(ZoneId.of("Europe/Paris")).truncatedTo(ChronoUnit.MINUTES);
        return now.equals(LocalTime.MIDNIGHT) ? now : now.minusMinutes(1);
    }

    private static List<Prepared> digests(Actor person) {
        return mails().filter(mail ->
                        mail.kind() == MailKind.DIGEST && person.account().equals(mail.account()))
                .toList();
    }

    private static void digest() {
        appui.getBeansOfType(Watch.class).values().forEach(Watch::look);
    }

    private static List<UUID> ids(OverdueSteps due, String now) {
        return due.unmarked(Instant.parse(now)).stream()
                .map(one -> one.caseId())
                .toList();
    }

    private static void lookAndCatchUp() {
        caughtUp();
        look();
        caughtUp();
    }

    private static void look() {
        appui.getBeansOfType(Watch.class).values().stream()
                .filter(watch -> watch.name().equals("mark-the-deadline"))
                .forEach(Watch::look);
    }

    private static List<DeadlinePassed> passed(UUID signalement) {
        return log().stream(signalement, Long.MAX_VALUE).stream()
                .map(Recorded::event)
                .filter(DeadlinePassed.class::isInstance)
                .map(DeadlinePassed.class::cast)
                .toList();
    }

    private static void note(Actor by, UUID signalement, int seen) {
        var submission =
                new Submission(UUID.randomUUID(), by, Origin.PAGE, "/test", signalement, false, "", UUID.randomUUID());
        appui.getBean(Commands.class)
                .take(submission, seen, () -> new NoteOnSignalement(signalement, text("a rappelé"), RECEIVED));
    }

    private static Optional<String> refusalOf(Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (Refused no) {
            return Optional.of(no.code());
        }
    }

    private static long notes(UUID signalement) {
        return log().stream(signalement, Long.MAX_VALUE).stream()
                .filter(recorded -> recorded.event() instanceof Noted)
                .count();
    }

    private static void atOnce(Runnable one, Runnable other) throws Exception {
        try (var workers = Executors.newFixedThreadPool(2)) {
            var rounds = new ArrayList<Future<?>>(List.of(workers.submit(one), workers.submit(other)));
            for (var round : rounds) {
                round.get();
            }
        }
    }

    /** Empties every view and plays the whole log into it again, as {@code ops/appui rebuild} does. */
    private static void rebuild() {
        var views = appui.getBeansOfType(Projection.class).values();
        appui.getBean("views", SmartLifecycle.class).stop();
        var db = appui.getBean(JdbcClient.class);
        views.forEach(
                view -> db.sql("TRUNCATE " + String.join(", ", view.tables())).update());
        db.sql("DELETE FROM view.token").update();
        appui.getBean("views", SmartLifecycle.class).start();
        caughtUp();
    }

    /** As if no other node were at it: takes every policy's place without asking. */
    private static final class Unclaimed extends Places {
        Unclaimed() {
            super(appui.getBean(JdbcClient.class));
        }

        @Override
        Optional<Long> claim(String policy, UUID owner) {
            return appui.getBean(JdbcClient.class)
                    .sql("SELECT position FROM policy.place WHERE name = :name")
                    .param("name", policy)
                    .query(Long.class)
                    .optional();
        }
    }

    private static Consequences consequences() {
        return appui.getBean(Consequences.class);
    }

    private static void round() {
        caughtUp();
        consequences().round();
    }

    private static LogPages pages() {
        return appui.getBean(LogPages.class);
    }

    private static History log() {
        return appui.getBean(History.class);
    }

    private static long head() {
        return pages().settledHead();
    }

    private static List<Prepared> mailsAbout(UUID signalement) {
        return mails().filter(mail -> signalement.equals(mail.caseId())).toList();
    }

    private static Stream<Prepared> mails() {
        head();
        return pages().after(0, 100_000).events().stream()
                .map(Recorded::event)
                .filter(Prepared.class::isInstance)
                .map(Prepared.class::cast);
    }

    private static void caughtUp() {
        var head = head();
        var views = appui.getBeansOfType(Projection.class).values().stream()
                .map(Projection::name)
                .toList();
        while (appui.getBean(ViewPositions.class).least(views) < head) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static UUID received() {
        return tellReceived(Centre.ARA, "84");
    }

    private static UUID tellReceived(Centre centre, String region) {
        var id = UUID.randomUUID();
        tell(
                OFFICER,
                new Received(
                        id,
                        "S-%s-2026-%05d".formatted(centre, NUMBERS.incrementAndGet()),
                        centre,
                        region,
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
                        text("Deux résidents fiévreux, unité des Glycines"),
                        Framework.REGIONAL,
                        null,
                        RECEIVED));
        return id;
    }

    private static String number(UUID signalement) {
        return log().stream(signalement, Long.MAX_VALUE).stream()
                .map(Recorded::event)
                .filter(Received.class::isInstance)
                .map(event -> ((Received) event).number())
                .findFirst()
                .orElseThrow();
    }

    private static void account(Actor person) {
        tell(
                MACHINE,
                new AccountEvent.Created(
                        person.account(),
                        text("p" + person.account()),
                        text("Nom"),
                        person.role(),
                        person.centre(),
                        person.region(),
                        null,
                        RECEIVED));
    }

    private static void wants(Actor person, Notices notices) {
        tell(
                person,
                new SettingsEvent.Changed(
                        SettingsEvent.streamOf(person.account()),
                        person.account(),
                        SingleKeys.ON,
                        Colours.DARK,
                        text(address(person)),
                        notices,
                        notices,
                        RECEIVED));
    }

    private static String address(Actor person) {
        return person.account() + "@example.org";
    }

    private static SealedText text(String value) {
        return new SealedText(value);
    }

    private static void tell(Actor by, Event... events) {
        var transaction = new TransactionTemplate(appui.getBean(PlatformTransactionManager.class));
        for (var event : events) {
            var submission = new Submission(
                    UUID.randomUUID(), by, Origin.API, "/test", event.id(), false, "", UUID.randomUUID());
            var version = log().stream(event.id(), Long.MAX_VALUE).size() + 1;
            transaction.executeWithoutResult(
                    _ -> appui.getBean(LogAppender.class).append(new Receipt(submission), version, event));
        }
    }
}
