package fr.appui.command.finding;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.Actor;
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

/** The one class that knows Axon: checks who asks and on which version, then lets the command decide. */
@AggregateRoot
public class Finding {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable FindingFacts facts;
    private int version;

    Finding() {}

    /** @return the finding's number */
    @CommandHandler(commandName = FindingCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            FindingCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        mustBeAllowed(submission.actor(), command);
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        command.decide(Optional.ofNullable(facts)).forEach(event -> AggregateLifecycle.apply(event));
        return facts == null ? null : facts.number();
    }

    private void mustBeAllowed(Actor actor, FindingCommand command) {
        switch (command) {
            case RaiseFinding _ -> {
                must(actor.evaluates());
                if (facts == null && version > 0) {
                    throw new Refused("id-reused");
                }
            }
            case FindingCommand.Change change -> mustBeAllowed(actor, change);
        }
    }

    /** One that may not be read is not there; whether it is the reader's to answer or to settle comes after. */
    private void mustBeAllowed(Actor actor, FindingCommand.Change change) {
        if (facts == null || !actor.readsFindingsOf(facts.centre())) {
            throw new UnknownCase();
        }
        switch (change) {
            case AnswerFinding _ -> must(actor.answersEvaluatorsFor(facts.centre()));
            case SettleFinding _, ReopenFinding _ -> must(actor.evaluates());
            case WithdrawFinding _ -> must(facts.by().equals(actor.account()));
        }
    }

    private static void must(boolean allowed) {
        if (!allowed) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** A stream of another kind leaves the facts empty, but its id is taken. */
    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (event instanceof FindingEvent ours) {
            facts = FindingFacts.after(facts, ours);
        }
    }
}
