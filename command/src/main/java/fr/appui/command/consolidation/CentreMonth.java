package fr.appui.command.consolidation;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.shared.consolidation.MonthEvent;
import fr.appui.shared.consolidation.MonthEvent.Consolidated;
import fr.appui.shared.party.Role;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The one class that knows Axon: a month of a centre, which its coordinators answer for. */
@AggregateRoot
public class CentreMonth {
    @AggregateIdentifier
    private @Nullable String id;

    private boolean consolidated;
    private int version;

    CentreMonth() {}

    /** @return nothing: months have no number */
    @CommandHandler(commandName = MonthCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            MonthCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        var actor = submission.actor();
        if (actor.role() != Role.COORDINATOR) {
            throw new NotAllowed("not-allowed");
        }
        if (!actor.reaches(command.centre())) {
            throw new NotAllowed("outside-scope");
        }
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        command.decide(consolidated).forEach(event -> AggregateLifecycle.apply(event));
        return null;
    }

    @EventSourcingHandler
    void on(MonthEvent event) {
        id = event.id().toString();
        consolidated = event instanceof Consolidated;
        version++;
    }
}
