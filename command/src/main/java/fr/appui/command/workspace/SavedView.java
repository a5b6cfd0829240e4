package fr.appui.command.workspace;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.workspace.SavedViewState.Live;
import fr.appui.command.workspace.SavedViewState.Unknown;
import fr.appui.shared.log.Event;
import fr.appui.shared.workspace.ListKind;
import fr.appui.shared.workspace.SavedViewEvent;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The one class that knows Axon: neither decides nor folds. Checks whose view it is and on which version. */
@AggregateRoot
public class SavedView {
    @AggregateIdentifier
    private @Nullable String id;

    private SavedViewState state = new Unknown();
    private int version;

    SavedView() {}

    /** @return nothing: saved views have no number */
    @CommandHandler(commandName = SavedViewCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            SavedViewCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        if (Arrays.stream(ListKind.values())
                .noneMatch(list -> submission.actor().worksOn(list.cases()))) {
            throw new NotAllowed("not-allowed");
        }
        if (state instanceof Live view && !view.isOf(submission.actor())) {
            throw new UnknownCase();
        }
        if (state instanceof Unknown && version > 0) {
            throw command instanceof SaveView ? new Refused("id-reused") : new UnknownCase();
        }
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        command.decide(state).forEach(event -> AggregateLifecycle.apply(event));
        return null;
    }

    /** A stream of another kind leaves the state unknown, but its id is taken. */
    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (event instanceof SavedViewEvent ours) {
            state = SavedViewState.evolve(state, ours);
        }
    }
}
