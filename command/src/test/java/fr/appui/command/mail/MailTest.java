package fr.appui.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.appui.command.intake.Refused;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailEvent.Abandoned;
import fr.appui.shared.mail.MailEvent.Failed;
import fr.appui.shared.mail.MailEvent.HandedOver;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailEvent.ResendOrdered;
import fr.appui.shared.mail.MailEvent.Sent;
import fr.appui.shared.mail.MailEvent.Uncertain;
import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.mail.MailFailure;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.party.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MailTest {
    private static final UUID ID = new UUID(9, 1);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Prepared PREPARED = new Prepared(
            ID,
            MailKind.DIGEST,
            null,
            null,
            null,
            null,
            null,
            new UUID(7, 1),
            new SealedText("camille@example.org"),
            new SealedText("Objet"),
            new SealedText("Texte"),
            NOW);
    private static final HandedOver HANDED_OVER = new HandedOver(ID, 1, NOW);
    private static final Uncertain UNCERTAIN = new Uncertain(ID, 1, NOW);

    @Test
    void what_is_prepared_already_stays_as_it_was_prepared_first() {
        assertThat(new PrepareMail(PREPARED).decide(Optional.empty())).containsExactly(PREPARED);
        assertThat(new PrepareMail(PREPARED).decide(Optional.of(after()))).isEmpty();
    }

    @Test
    void a_mail_is_handed_over_once_for_each_attempt() {
        assertThat(new HandOverMail(ID, 1, NOW).decide(after())).containsExactly(HANDED_OVER);
        refused(new HandOverMail(ID, 2, NOW), after());
        refused(new HandOverMail(ID, 1, NOW), after(HANDED_OVER));
        refused(new HandOverMail(ID, 2, NOW), after(HANDED_OVER));
        refused(new HandOverMail(ID, 2, NOW), after(HANDED_OVER, UNCERTAIN));
        refused(new HandOverMail(ID, 2, NOW), after(HANDED_OVER, new Sent(ID, 1, NOW)));
        assertThat(new HandOverMail(ID, 2, NOW).decide(after(HANDED_OVER, failed(1, true))))
                .containsExactly(new HandedOver(ID, 2, NOW));
        assertThat(new HandOverMail(ID, 2, NOW).decide(after(HANDED_OVER, UNCERTAIN, new ResendOrdered(ID, NOW))))
                .containsExactly(new HandedOver(ID, 2, NOW));
    }

    @Test
    void what_may_pass_is_tried_again_seven_times_and_what_may_not_never() {
        assertThat(new MarkMailFailed(ID, 1, MailFailure.REFUSED_FOR_NOW, NOW).decide(after(HANDED_OVER)))
                .containsExactly(new Failed(ID, 1, MailFailure.REFUSED_FOR_NOW, true, NOW));
        assertThat(new MarkMailFailed(ID, 1, MailFailure.REFUSED, NOW).decide(after(HANDED_OVER)))
                .containsExactly(new Failed(ID, 1, MailFailure.REFUSED, false, NOW));
        assertThat(new MarkMailFailed(ID, 8, MailFailure.NOT_REACHED, NOW).decide(after(new HandedOver(ID, 8, NOW))))
                .containsExactly(new Failed(ID, 8, MailFailure.NOT_REACHED, false, NOW));
    }

    @Test
    void a_late_word_about_an_earlier_attempt_says_nothing() {
        var secondTry = after(HANDED_OVER, UNCERTAIN, new ResendOrdered(ID, NOW), new HandedOver(ID, 2, NOW));

        assertThat(new MarkMailSent(ID, 1, NOW).decide(secondTry)).isEmpty();
        assertThat(new MarkMailFailed(ID, 1, MailFailure.REFUSED, NOW).decide(secondTry))
                .isEmpty();
        assertThat(new MarkMailUncertain(ID, 1, NOW).decide(secondTry)).isEmpty();
        assertThat(new MarkMailSent(ID, 1, NOW).decide(after(HANDED_OVER, UNCERTAIN)))
                .containsExactly(new Sent(ID, 1, NOW));
    }

    @Test
    void a_person_decides_on_what_is_open_and_on_nothing_else() {
        var open = List.of(after(HANDED_OVER, UNCERTAIN), after(HANDED_OVER, failed(1, false)));

        assertThat(open).allSatisfy(mail -> {
            assertThat(new ResendMail(ID, NOW).decide(mail)).containsExactly(new ResendOrdered(ID, NOW));
            assertThat(new AbandonMail(ID, NOW).decide(mail)).containsExactly(new Abandoned(ID, NOW));
        });
        refused(new ResendMail(ID, NOW), after(HANDED_OVER));
        refused(new AbandonMail(ID, NOW), after(HANDED_OVER, new Sent(ID, 1, NOW)));
        assertThat(new ResendMail(ID, NOW).decide(after(HANDED_OVER, failed(1, true))))
                .isEmpty();
        assertThatExceptionOfType(UnknownCase.class).isThrownBy(() -> new ResendMail(ID, NOW).decide(Optional.empty()));
    }

    private static Failed failed(int attempt, boolean again) {
        return new Failed(ID, attempt, again ? MailFailure.NOT_REACHED : MailFailure.REFUSED, again, NOW);
    }

    private static void refused(MailCommand.Change command, MailFacts mail) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> command.decide(mail));
    }

    private static MailFacts after(MailEvent... events) {
        return Stream.of(events).reduce(MailFacts.after(null, PREPARED), MailFacts::after, (_, last) -> last);
    }
}
