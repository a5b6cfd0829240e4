package fr.appui.command.trial;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.shared.log.Event;
import fr.appui.shared.trial.TrialEvent;
import fr.appui.shared.trial.TrialStatus;
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

/** The one class that knows Axon: a definition that is tried. Checks who asks and on which version. */
@AggregateRoot
public class TriedDefinition {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable TrialStatus status;
    private int version;

    TriedDefinition() {}

    /** @return nothing: trials have no number */
    @CommandHandler(commandName = TrialCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            TrialCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        TrialEndpoint.mayTry(submission.actor());
        if (command instanceof DefineTrial && status == null && version > 0) {
            throw new Refused("id-reused");
        }
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        command.decide(Optional.ofNullable(status)).forEach(event -> AggregateLifecycle.apply(event));
        return null;
    }

    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (event instanceof TrialEvent ours) {
            status = ours.status();
        }
    }
}
