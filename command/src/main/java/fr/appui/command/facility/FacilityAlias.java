package fr.appui.command.facility;

import fr.appui.command.facility.AliasState.Unknown;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.shared.facility.FacilityEvent;
import fr.appui.shared.log.Event;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The one class that knows Axon: neither decides nor folds. */
@AggregateRoot
public class FacilityAlias {
    @AggregateIdentifier
    private @Nullable String id;

    private AliasState state = new Unknown();
    private int version;

    FacilityAlias() {}

    /** @return nothing: names have no number */
    @CommandHandler(commandName = AliasCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            AliasCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        FacilityAliasEndpoint.mayName(submission.actor());
        if (state instanceof Unknown && version > 0 && command instanceof GiveAlias) {
            throw new Refused("id-reused");
        }
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        command.decide(state).forEach(event -> AggregateLifecycle.apply(event));
        return null;
    }

    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (event instanceof FacilityEvent ours) {
            state = AliasState.evolve(state, ours);
        }
    }
}
