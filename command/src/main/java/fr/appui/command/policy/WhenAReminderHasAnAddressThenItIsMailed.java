package fr.appui.command.policy;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Machine;
import fr.appui.command.mail.FollowedCases;
import fr.appui.command.mail.PostOffice;
import fr.appui.command.mail.PrepareMail;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.signalement.SignalementEvent.Reminded;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * The officer saw the reminder's text and address before it went: what was recorded is what is sent, to the letter, and
 * nothing is added. A reminder without an address was made by telephone and needs no mail.
 */
@Component
final class WhenAReminderHasAnAddressThenItIsMailed implements Policy.Consequence {
    private static final String NAME = "mail-the-reminder";

    private final Commands commands;
    private final PostOffice post;
    private final FollowedCases cases;
    private final InstantSource clock;

    WhenAReminderHasAnAddressThenItIsMailed(
            Commands commands, PostOffice post, FollowedCases cases, InstantSource clock) {
        this.commands = commands;
        this.post = post;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<Event> recorded) {
        if (post.isOpen()
                && recorded.event() instanceof Reminded(var id, var _, var to, var subject, var text, var _)
                && to != null
                && subject != null
                && text != null) {
            cases.now(id).ifPresent(signalement -> mail(recorded, signalement, to, subject, text));
        }
    }

    private void mail(
            Recorded<Event> recorded,
            SignalementFacts signalement,
            SealedText to,
            SealedText subject,
            SealedText text) {
        var mail = new Prepared(
                Causes.idOf(NAME, recorded.eventId()),
                MailKind.REMINDER,
                signalement.id(),
                signalement.number(),
                signalement.centre(),
                signalement.region(),
                recorded.eventId(),
                null,
                to,
                subject,
                text,
                clock.instant());
        commands.take(
                Machine.submission(NAME, mail.id(), recorded.provenance().correlation()),
                null,
                () -> new PrepareMail(mail));
    }
}
