package fr.appui.command.answer;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerFacts;
import fr.appui.shared.answer.AnswerStatus;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
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
 * The one class that knows Axon: neither decides nor folds. Checks who asks and on which version, then lets the command
 * decide.
 */
@AggregateRoot
public class ReusableAnswer {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable AnswerFacts facts;
    private int version;

    ReusableAnswer() {}

    /** @return nothing: answers have no number */
    @CommandHandler(commandName = AnswerCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            AnswerCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        mustReach(submission.actor(), command);
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        command.decide(Optional.ofNullable(facts)).forEach(event -> AggregateLifecycle.apply(event));
        return null;
    }

    private void mustReach(Actor actor, AnswerCommand command) {
        switch (command) {
            case ProposeAnswer proposal -> {
                if (!Reach.speaksFor(actor, proposal.centre())) {
                    throw new NotAllowed("outside-scope");
                }
                if (facts == null && version > 0) {
                    throw new Refused("id-reused");
                }
            }
            case AnswerCommand.Change change -> {
                if (facts == null || !Reach.sees(actor, facts.centre())) {
                    throw new UnknownCase();
                }
                if (!Reach.speaksFor(actor, facts.centre())) {
                    throw new NotAllowed("outside-scope");
                }
                mustBeAllowed(actor, change, facts.status());
            }
        }
    }

    /** Whoever answers calls may take a mere proposal back; all else is the coordinator's. */
    private static void mustBeAllowed(Actor actor, AnswerCommand.Change change, AnswerStatus status) {
        var ownProposal = change instanceof WithdrawAnswer && status == AnswerStatus.PROPOSED;
        if (actor.role() != Role.COORDINATOR && !ownProposal) {
            throw new NotAllowed("not-allowed");
        }
    }

    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (event instanceof AnswerEvent ours) {
            facts = AnswerFacts.after(facts, ours);
        }
    }
}
