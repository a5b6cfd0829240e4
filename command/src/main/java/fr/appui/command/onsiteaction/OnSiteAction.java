package fr.appui.command.onsiteaction;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.onsiteaction.OnSiteActionState.Live;
import fr.appui.command.onsiteaction.OnSiteActionState.Unknown;
import fr.appui.shared.log.Event;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The one class that knows Axon: checks who asks and on which version, then lets the command decide. */
@AggregateRoot
public class OnSiteAction {
    @AggregateIdentifier
    private @Nullable String id;

    private OnSiteActionState state = new Unknown();
    private int version;

    OnSiteAction() {}

    /** @return the action's number */
    @CommandHandler(commandName = OnSiteActionCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            OnSiteActionCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        mustReach(submission.actor(), command);
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        command.decide(state).forEach(event -> AggregateLifecycle.apply(event));
        return state instanceof Live action ? action.facts().number() : null;
    }

    /** Centre and region are those of the case, never any that the caller names; a creation alone has nothing else. */
    private void mustReach(Actor actor, OnSiteActionCommand command) {
        if (!actor.worksOn(CaseKind.ON_SITE_ACTION)) {
            throw new NotAllowed("not-allowed");
        }
        switch (command) {
            case EnterOnSiteAction entering -> {
                var region = Locality.of(entering.centre(), entering.what().facility())
                        .region();
                mustReach(actor, entering.centre(), region, new NotAllowed("outside-scope"));
                if (state instanceof Unknown && version > 0) {
                    throw new Refused("id-reused");
                }
            }
            case OnSiteActionCommand.Change _ -> {
                if (!(state instanceof Live action)) {
                    throw new UnknownCase();
                }
                mustReach(actor, action.facts().centre(), action.facts().region(), new UnknownCase());
            }
        }
    }

    private static void mustReach(Actor actor, Centre centre, String region, RuntimeException otherwise) {
        if (!actor.reaches(CaseKind.ON_SITE_ACTION, centre, region)) {
            throw otherwise;
        }
    }

    /** A stream of another kind leaves the state unknown, but its id is taken. */
    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (event instanceof OnSiteActionEvent ours) {
            state = OnSiteActionState.evolve(state, ours);
        }
    }
}
