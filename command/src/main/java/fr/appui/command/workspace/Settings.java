package fr.appui.command.workspace;

import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Submission;
import fr.appui.shared.workspace.SettingsEvent.Changed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The one class that knows Axon: a person's own settings, which nobody else can change. */
@AggregateRoot
public class Settings {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Changed last;

    Settings() {}

    /** @return nothing: settings have no number */
    @CommandHandler(commandName = ChangeSettings.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(ChangeSettings command, @MetaDataValue(Submission.METADATA) Submission submission) {
        if (!command.account().equals(submission.actor().account())) {
            throw new NotAllowed("not-allowed");
        }
        command.decide(last).forEach(event -> AggregateLifecycle.apply(event));
        return null;
    }

    @EventSourcingHandler
    void on(Changed event) {
        id = event.id().toString();
        last = event;
    }
}
