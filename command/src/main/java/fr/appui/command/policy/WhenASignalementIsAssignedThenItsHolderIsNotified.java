package fr.appui.command.policy;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Machine;
import fr.appui.command.intake.Wording;
import fr.appui.command.mail.FollowedCases;
import fr.appui.command.mail.PostOffice;
import fr.appui.command.mail.PrepareMail;
import fr.appui.command.mail.Recipients;
import fr.appui.command.mail.Recipients.Recipient;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * A signalement waits for nobody longer than it takes to know that it is one's own: its deadlines run while the person
 * it was given to looks elsewhere. Whoever takes a case herself knows already and is not told. The notice holds the
 * number and a link: what was written stays behind the sign-in.
 */
@Component
final class WhenASignalementIsAssignedThenItsHolderIsNotified implements Policy.Consequence {
    private static final String NAME = "notify-the-holder";

    private final Commands commands;
    private final PostOffice post;
    private final Recipients recipients;
    private final FollowedCases cases;
    private final InstantSource clock;

    WhenASignalementIsAssignedThenItsHolderIsNotified(
            Commands commands, PostOffice post, Recipients recipients, FollowedCases cases, InstantSource clock) {
        this.commands = commands;
        this.post = post;
        this.recipients = recipients;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<Event> recorded) {
        if (recorded.event() instanceof Assigned assigned
                && post.isOpen()
                && !assigned.to().equals(recorded.provenance().actor())) {
            recipients
                    .toldOfAssignments(assigned.to())
                    .ifPresent(holder -> cases.now(assigned.id())
                            .filter(now -> holder.actor().reaches(CaseKind.SIGNALEMENT, now.centre(), now.region()))
                            .ifPresent(now -> tell(recorded, holder, now)));
        }
    }

    private void tell(Recorded<Event> recorded, Recipient holder, SignalementFacts signalement) {
        var mail = new Prepared(
                Causes.idOf(NAME, recorded.eventId()),
                MailKind.ASSIGNMENT,
                signalement.id(),
                signalement.number(),
                signalement.centre(),
                signalement.region(),
                recorded.eventId(),
                holder.actor().account(),
                holder.address(),
                new SealedText(Wording.say("mail.assignment.subject", Locale.FRENCH, signalement.number())),
                new SealedText(Wording.say(
                        "mail.assignment.text",
                        Locale.FRENCH,
                        signalement.number(),
                        post.address("/signalements/" + signalement.id()),
                        post.address("/reglages"))),
                clock.instant());
        commands.take(
                Machine.submission(NAME, mail.id(), recorded.provenance().correlation()),
                null,
                () -> new PrepareMail(mail));
    }
}
