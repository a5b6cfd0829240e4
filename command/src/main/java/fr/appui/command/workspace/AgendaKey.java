package fr.appui.command.workspace;

import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.workspace.AgendaKeyEvent;
import fr.appui.shared.workspace.AgendaKeyEvent.Given;
import fr.appui.shared.workspace.AgendaKeyEvent.Revoked;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The one class that knows Axon: the key of a person's own calendar feed, which nobody else can change. */
@AggregateRoot
public class AgendaKey {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable String hash;

    AgendaKey() {}

    /** @return nothing: keys have no number */
    @CommandHandler(commandName = AgendaKeyCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(AgendaKeyCommand command, @MetaDataValue(Submission.METADATA) Submission submission) {
        if (!command.account().equals(submission.actor().account())) {
            throw new NotAllowed("not-allowed");
        }
        if (id == null && command instanceof RevokeAgendaKey) {
            throw new UnknownCase();
        }
        command.decide(hash).forEach(event -> AggregateLifecycle.apply(event));
        return null;
    }

    @EventSourcingHandler
    void on(AgendaKeyEvent event) {
        id = event.id().toString();
        hash = switch (event) {
            case Given e -> e.hash();
            case Revoked _ -> null;
        };
    }
}
