package fr.appui.command.reference;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.Role;
import fr.appui.shared.term.ReferenceEvent;
import fr.appui.shared.term.TermHistory;
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
public class ReferenceTerm {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable TermHistory history;
    private int version;

    ReferenceTerm() {}

    /** @return nothing: terms have no number */
    @CommandHandler(commandName = ReferenceCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            ReferenceCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        if (submission.actor().role() != Role.ADMIN) {
            throw new NotAllowed("not-allowed");
        }
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        command.decide(Optional.ofNullable(history)).forEach(event -> AggregateLifecycle.apply(event));
        return null;
    }

    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (event instanceof ReferenceEvent ours) {
            history = TermHistory.after(history, ours);
        }
    }
}
