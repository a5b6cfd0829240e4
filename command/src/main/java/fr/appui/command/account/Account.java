package fr.appui.command.account;

import fr.appui.command.account.AccountState.Unknown;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Credentials;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.account.AccountEvent;
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

/**
 * The one class that knows Axon: neither decides nor folds. Checks who asks and on which version, lets the command
 * decide, then has the vault changed before the events are written.
 */
@AggregateRoot
public class Account {
    @AggregateIdentifier
    private @Nullable String id;

    private AccountState state = new Unknown();
    private int version;

    Account() {}

    /**
     * Axon finds the vault among the components of its configuration.
     *
     * @return nothing: accounts have no number
     */
    @CommandHandler(commandName = AccountCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            AccountCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch,
            Credentials vault) {
        if (submission.actor().role() != Role.ADMIN) {
            throw new NotAllowed("not-allowed");
        }
        mustBeAnAccount(command);
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        var events = command.decide(state);
        if (!events.isEmpty()) {
            command.secure(vault);
        }
        events.forEach(event -> AggregateLifecycle.apply(event));
        return null;
    }

    /** A stream of another kind leaves the state unknown, but its id is taken. */
    private void mustBeAnAccount(AccountCommand command) {
        if (state instanceof Unknown && command instanceof AccountCommand.Change) {
            throw new UnknownCase();
        }
        if (state instanceof Unknown && version > 0) {
            throw new Refused("id-reused");
        }
    }

    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (event instanceof AccountEvent ours) {
            state = AccountState.evolve(state, ours);
        }
    }
}
