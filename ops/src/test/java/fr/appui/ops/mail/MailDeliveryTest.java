package fr.appui.ops.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Machine;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.mail.AbandonMail;
import fr.appui.command.mail.HandOverMail;
import fr.appui.command.mail.MailCommand;
import fr.appui.command.mail.MarkMailSent;
import fr.appui.command.mail.PrepareMail;
import fr.appui.command.mail.ResendMail;
import fr.appui.ops.Application;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.mail.BrokenMailServer.End;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.query.mail.MailProjection;
import fr.appui.query.reading.History;
import fr.appui.query.reading.ViewPositions;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailEvent.Abandoned;
import fr.appui.shared.mail.MailEvent.Failed;
import fr.appui.shared.mail.MailEvent.HandedOver;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailEvent.ResendOrdered;
import fr.appui.shared.mail.MailEvent.Sent;
import fr.appui.shared.mail.MailEvent.Uncertain;
import fr.appui.shared.mail.MailFailure;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails on their way out, through the whole machine and a real mail server, or one that breaks off. */
class MailDeliveryTest {
    private static final Actor READER = new Actor(UUID.randomUUID(), Role.HOTLINE, Centre.ARA, null);
    private static final Instant MUCH_LATER = Instant.parse("2100-01-01T00:00:00Z");

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext appui;

    @BeforeAll
    static void open_a_register() {
        SERVER.start();
        var database = TestDatabase.freshDatabase();
        appui = new SpringApplicationBuilder(Application.class)
                .run(database.arguments(
                        "--server.port=-1",
                        "--management.server.port=-1",
                        "--appui.chore=true",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + SERVER.getSmtp().getPort(),
                        "--appui.mail.from=appui@example.org",
                        "--appui.mail.from-name=Appui, équipe",
                        "--appui.mail.reply-to=permanence@example.org",
                        "--appui.mail.retry-after=0s"));
        appui.getBean("views", SmartLifecycle.class).start();
    }

    @AfterAll
    static void close() {
        appui.getBean("views", SmartLifecycle.class).stop();
        appui.close();
        SERVER.stop();
    }

    @BeforeEach
    void the_real_server_has_taken_what_was_left() throws Exception {
        server(SERVER.getSmtp().getPort());
        rounds(1);
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_mail_goes_out_once_with_its_accents_and_is_told_to_have_been_sent() throws Exception {
        var mail = prepare("Évaluation attendue – signalement S-ARA-2026-00001", "Bonjour,\n\nÀ bientôt, l’équipe.");

        rounds(3);

        assertThat(told(mail)).containsExactly(Prepared.class, HandedOver.class, Sent.class);
        var received = SERVER.getReceivedMessages();
        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("Évaluation attendue – signalement S-ARA-2026-00001");
            assertThat(message.getContent().toString().replace("\r", "").strip())
                    .isEqualTo("Bonjour,\n\nÀ bientôt, l’équipe.");
            assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
            assertThat(message.getHeader("Message-ID")).containsExactly("<" + mail + "@example.org>");
            assertThat(message.getFrom()[0].toString()).contains("appui@example.org");
            assertThat(message.getReplyTo()[0].toString()).isEqualTo("permanence@example.org");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        });
    }

    @Test
    void the_machine_acts_and_nobody_is_named_as_the_one_who_did() {
        var mail = prepare();

        assertThat(history(mail)).first().satisfies(recorded -> {
            assertThat(recorded.provenance().origin()).isEqualTo(Origin.POLICY);
            assertThat(recorded.provenance().actor()).isNull();
            assertThat(recorded.provenance().role()).isNull();
        });
    }

    @Test
    void a_cause_met_twice_makes_one_mail() {
        var mail = prepare();

        take(new PrepareMail(prepared(mail, "autre objet", "autre texte")));

        assertThat(told(mail)).containsExactly(Prepared.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = End.class,
            names = {"IS_BUSY", "DIES_BEFORE_THE_TEXT"})
    void what_the_server_has_certainly_not_taken_for_now_is_tried_again_until_it_goes(End end) {
        var mail = prepare();
        try (var broken = new BrokenMailServer(end)) {
            server(broken.port());
            rounds(2);
            assertThat(broken.dialogues()).isEqualTo(2);
        }
        assertThat(told(mail))
                .containsExactly(Prepared.class, HandedOver.class, Failed.class, HandedOver.class, Failed.class);

        server(SERVER.getSmtp().getPort());
        rounds(2);

        assertThat(told(mail)).endsWith(HandedOver.class, Sent.class);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_is_not_there_is_asked_again_a_few_times_and_then_a_person_is() {
        var mail = prepare();
        try (var gone = new BrokenMailServer(End.IS_BUSY)) {
            server(gone.port());
        }

        rounds(12);

        assertThat(told(mail)).filteredOn(HandedOver.class::equals).hasSize(8);
        assertThat(last(mail))
                .isEqualTo(new Failed(
                        mail, 8, MailFailure.NOT_REACHED, false, last(mail).occurredAt()));
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = End.class,
            names = {"REFUSES_THE_RECIPIENT", "REFUSES_THE_TEXT"})
    void what_the_server_will_never_take_is_not_tried_again(End end) {
        var mail = prepare();
        try (var broken = new BrokenMailServer(end)) {
            server(broken.port());
            rounds(3);
            assertThat(broken.dialogues()).isEqualTo(1);
        }

        assertThat(last(mail))
                .isEqualTo(new Failed(
                        mail, 1, MailFailure.REFUSED, false, last(mail).occurredAt()));
    }

    @ParameterizedTest
    @EnumSource(
            value = End.class,
            names = {"DIES_WITHIN_THE_TEXT", "DIES_INSTEAD_OF_SAYING_THAT_IT_HAS_IT"})
    void a_dialogue_that_breaks_off_within_the_text_leaves_a_mail_that_is_never_sent_again_by_itself(End end) {
        var mail = prepare();
        try (var broken = new BrokenMailServer(end)) {
            server(broken.port());
            rounds(1);
        }
        server(SERVER.getSmtp().getPort());
        rounds(3);

        assertThat(told(mail)).containsExactly(Prepared.class, HandedOver.class, Uncertain.class);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_node_killed_after_handing_over_leaves_a_mail_that_only_a_person_sends_again() throws Exception {
        var mail = prepare();
        take(new HandOverMail(mail, 1, Instant.now()));

        rounds(2);
        assertThat(told(mail)).containsExactly(Prepared.class, HandedOver.class);
        caughtUp();
        delivery().lookAfter(MUCH_LATER);
        rounds(3);
        assertThat(told(mail)).containsExactly(Prepared.class, HandedOver.class, Uncertain.class);
        assertThat(SERVER.getReceivedMessages()).isEmpty();

        decide(READER, new ResendMail(mail, Instant.now()));
        rounds(3);

        assertThat(told(mail)).endsWith(Uncertain.class, ResendOrdered.class, HandedOver.class, Sent.class);
        assertThat(SERVER.getReceivedMessages())
                .singleElement()
                .satisfies(message ->
                        assertThat(message.getHeader("Message-ID")).containsExactly("<" + mail + "@example.org>"));
    }

    @Test
    void a_slow_server_that_took_the_mail_after_all_is_believed() {
        var mail = prepare();
        take(new HandOverMail(mail, 1, Instant.now()));
        caughtUp();
        delivery().lookAfter(MUCH_LATER);

        take(new MarkMailSent(mail, 1, Instant.now()));

        assertThat(told(mail)).containsExactly(Prepared.class, HandedOver.class, Uncertain.class, Sent.class);
    }

    @Test
    void what_a_person_gives_up_never_goes() {
        var mail = prepare();
        decide(READER, new AbandonMail(mail, Instant.now()));

        rounds(2);

        assertThat(told(mail)).containsExactly(Prepared.class, Abandoned.class);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void nobody_decides_on_what_is_anothers_and_no_person_tells_what_became_of_a_mail() {
        var mail = prepare();
        var another = new Actor(UUID.randomUUID(), Role.HOTLINE, Centre.ARA, null);
        var evaluator = new Actor(UUID.randomUUID(), Role.EVALUATOR, null, null);

        assertThatExceptionOfType(UnknownCase.class)
                .isThrownBy(() -> decide(another, new ResendMail(mail, Instant.now())));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> decide(evaluator, new ResendMail(mail, Instant.now())));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> decide(READER, new MarkMailSent(mail, 1, Instant.now())));
    }

    @Test
    void eight_workers_at_once_send_each_mail_once() throws Exception {
        var mails = IntStream.range(0, 20).mapToObj(_ -> prepare()).toList();
        caughtUp();

        try (var workers = Executors.newFixedThreadPool(8)) {
            var rounds = new ArrayList<Future<?>>();
            for (var i = 0; i < 8; i++) {
                rounds.add(workers.submit(delivery()::round));
            }
            for (var round : rounds) {
                round.get();
            }
        }

        assertThat(SERVER.getReceivedMessages())
                .extracting(message -> message.getHeader("Message-ID")[0])
                .containsExactlyInAnyOrderElementsOf(
                        mails.stream().map(id -> "<" + id + "@example.org>").toList());
        assertThat(mails)
                .allSatisfy(
                        mail -> assertThat(told(mail)).containsExactly(Prepared.class, HandedOver.class, Sent.class));
    }

    @Test
    void a_line_break_in_a_header_is_refused_and_so_is_what_is_no_address() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        take(new PrepareMail(prepared(UUID.randomUUID(), "Objet\r\nBcc: autre@example.org", "texte"))));
        assertThat(List.of(
                        "a@example.org\r\nBcc: b@example.org",
                        "a@example.org, b@example.org",
                        "a@example.org\u0000",
                        "Camille <a@example.org>",
                        "a b@example.org"))
                .allSatisfy(to -> assertThatExceptionOfType(InvalidInput.class)
                        .isThrownBy(() -> take(new PrepareMail(to(UUID.randomUUID(), to)))));
    }

    private static UUID prepare() {
        return prepare("Objet", "Texte");
    }

    private static UUID prepare(String subject, String text) {
        var id = UUID.randomUUID();
        take(new PrepareMail(prepared(id, subject, text)));
        return id;
    }

    private static Prepared prepared(UUID id, String subject, String text) {
        return mail(id, "camille@example.org", subject, text);
    }

    private static Prepared to(UUID id, String to) {
        return mail(id, to, "Objet", "Texte");
    }

    private static Prepared mail(UUID id, String to, String subject, String text) {
        return new Prepared(
                id,
                MailKind.DIGEST,
                null,
                null,
                null,
                null,
                null,
                READER.account(),
                new SealedText(to),
                new SealedText(subject),
                new SealedText(text),
                Instant.now());
    }

    private static void take(MailCommand command) {
        appui.getBean(Commands.class)
                .take(Machine.submission("test", command.id(), UUID.randomUUID()), null, () -> command);
    }

    private static void decide(Actor person, MailCommand command) {
        var submission = new Submission(
                UUID.randomUUID(), person, Origin.API, "/api/mails", command.id(), false, "{}", UUID.randomUUID());
        appui.getBean(Commands.class).take(submission, null, () -> command);
    }

    private static void rounds(int rounds) {
        for (var i = 0; i < rounds; i++) {
            caughtUp();
            delivery().round();
        }
    }

    private static MailDelivery delivery() {
        return appui.getBean(MailDelivery.class);
    }

    private static void server(int port) {
        appui.getBean(JavaMailSenderImpl.class).setPort(port);
    }

    private static void caughtUp() {
        var head = appui.getBean(LogPages.class).settledHead();
        while (appui.getBean(ViewPositions.class).least(List.of(MailProjection.NAME)) < head) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static List<Recorded<Event>> history(UUID mail) {
        return appui.getBean(History.class).stream(mail, Long.MAX_VALUE);
    }

    private static List<Object> told(UUID mail) {
        return history(mail).stream()
                .map(recorded -> (Object) recorded.event().getClass())
                .toList();
    }

    private static MailEvent last(UUID mail) {
        return (MailEvent) history(mail).getLast().event();
    }
}
