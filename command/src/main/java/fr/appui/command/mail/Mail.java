package fr.appui.command.mail;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The one class that knows Axon: neither decides nor folds. Mails are prepared and sent by the machine alone; a person
 * decides on those about the cases that she reaches, and on her own digests.
 */
@AggregateRoot
public class Mail {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable MailFacts facts;
    private int version;

    Mail() {}

    /** @return nothing: mails have no number */
    @CommandHandler(commandName = MailCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            MailCommand command,
            FollowedCases cases,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        if (submission.origin() != Origin.POLICY) {
            mustReach(submission.actor(), command, cases);
        }
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        command.decide(Optional.ofNullable(facts)).forEach(event -> AggregateLifecycle.apply(event));
        return null;
    }

    private void mustReach(Actor actor, MailCommand command, FollowedCases cases) {
        if (!actor.worksOn(CaseKind.SIGNALEMENT)
                || !(command instanceof MailCommand.Change change)
                || !change.isDecision()) {
            throw new NotAllowed("not-allowed");
        }
        if (facts == null || !reaches(actor, facts, cases)) {
            throw new UnknownCase();
        }
    }

    /** What decides is where the case lies now, which need not be where it lay when the mail was prepared. */
    private static boolean reaches(Actor actor, MailFacts mail, FollowedCases cases) {
        return mail.caseId() == null
                ? actor.account().equals(mail.account())
                : cases.now(mail.caseId())
                        .filter(now -> actor.reaches(CaseKind.SIGNALEMENT, now.centre(), now.region()))
                        .isPresent();
    }

    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (event instanceof MailEvent ours) {
            facts = MailFacts.after(facts, ours);
        }
    }
}
