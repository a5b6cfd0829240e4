package fr.appui.command.importing;

import fr.appui.command.importing.ImportCommand.End;
import fr.appui.command.importing.ImportCommand.Start;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.log.Event;
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

/** The one class that knows Axon: an import begins once and ends once. */
@AggregateRoot
public class Import {
    @AggregateIdentifier
    private @Nullable String id;

    private int version;

    Import() {}

    /** @return nothing: imports have no number */
    @CommandHandler(commandName = ImportCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(ImportCommand command, @MetaDataValue(Submission.METADATA) Submission submission) {
        if (submission.actor().role() != Role.COORDINATOR) {
            throw new NotAllowed("not-allowed");
        }
        switch (command) {
            case Start _ when version > 0 -> throw new Refused("id-reused");
            case End _ when version != 1 -> throw new UnknownCase();
            case Start _, End _ -> AggregateLifecycle.apply(command.event());
        }
        return null;
    }

    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
    }
}
