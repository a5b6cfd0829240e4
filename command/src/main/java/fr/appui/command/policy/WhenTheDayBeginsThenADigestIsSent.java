package fr.appui.command.policy;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Machine;
import fr.appui.command.intake.Wording;
import fr.appui.command.mail.Agenda;
import fr.appui.command.mail.Agenda.Day;
import fr.appui.command.mail.Agenda.Some;
import fr.appui.command.mail.KnownMails;
import fr.appui.command.mail.PostOffice;
import fr.appui.command.mail.PrepareMail;
import fr.appui.command.mail.Recipients;
import fr.appui.command.mail.Recipients.Recipient;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.party.SealedText;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Whoever follows dozens of signalements should learn in the morning, without opening anything, what is late and what
 * ends today. Once per person and day; numbers, counts and links only, because a mailbox is no place for what
 * declarants told; and only what the person may see on that morning.
 */
@Component
final class WhenTheDayBeginsThenADigestIsSent implements Policy.Watch {
    private static final String NAME = "digest-of-the-day";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private final Commands commands;
    private final PostOffice post;
    private final Recipients recipients;
    private final KnownMails known;
    private final Agenda agenda;
    private final Morning morning;
    private final InstantSource clock;

    WhenTheDayBeginsThenADigestIsSent(
            Commands commands,
            PostOffice post,
            Recipients recipients,
            KnownMails known,
            Agenda agenda,
            Morning morning,
            InstantSource clock) {
        this.commands = commands;
        this.post = post;
        this.recipients = recipients;
        this.known = known;
        this.agenda = agenda;
        this.morning = morning;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void look() {
        if (post.isOpen()) {
            var now = clock.instant();
            recipients.readersOfTheDigest().stream()
                    .filter(reader -> morning.isNow(reader.actor(), now))
                    .forEach(reader -> send(reader, LocalDate.ofInstant(now, Morning.zone(reader.actor()))));
        }
    }

    private void send(Recipient reader, LocalDate today) {
        var id = idOf(reader.actor().account(), today);
        if (known.isPrepared(id)) {
            return;
        }
        var day = agenda.of(reader.actor(), today, morning.begins(reader.actor(), today.minusDays(1)));
        var mail = new MailEvent.Prepared(
                id,
                MailKind.DIGEST,
                null,
                null,
                null,
                null,
                null,
                reader.actor().account(),
                reader.address(),
                new SealedText(say(
                        "mail.digest.subject",
                        DAY.format(today),
                        day.late().count(),
                        day.today().count())),
                new SealedText(text(day, today)),
                clock.instant());
        commands.take(Machine.submission(NAME, id, UUID.randomUUID()), null, () -> new PrepareMail(mail));
    }

    static UUID idOf(UUID account, LocalDate day) {
        return Causes.idOf(NAME, account, day);
    }

    private String text(Day day, LocalDate today) {
        var text = new StringBuilder(say("mail.digest.begin", DAY.format(today)));
        part(text, "mail.digest.late", day.late(), this::line);
        part(text, "mail.digest.today", day.today(), this::line);
        part(text, "mail.digest.week", day.week(), this::line);
        part(
                text,
                "mail.digest.new",
                day.arrived(),
                arrived -> say(
                        "mail.digest.arrived", arrived.number(), post.address("/signalements/" + arrived.caseId())));
        return text.append(say("mail.digest.end", post.address("/signalements"), post.address("/reglages")))
                .toString();
    }

    private String line(Agenda.Due due) {
        return say(
                "mail.digest.line",
                due.number(),
                say("mail.step." + due.step()),
                SHORT.format(due.dueOn()),
                post.address("/signalements/" + due.caseId()));
    }

    private static <T> void part(StringBuilder text, String key, Some<T> some, Function<T, String> line) {
        text.append("\n\n").append(say(key, some.count()));
        some.first().forEach(one -> text.append('\n').append(line.apply(one)));
        if (some.count() > some.first().size()) {
            text.append('\n')
                    .append(say("mail.digest.more", some.count() - some.first().size()));
        }
    }

    private static String say(String key, Object... arguments) {
        return Wording.say(key, Locale.FRENCH, arguments);
    }
}
