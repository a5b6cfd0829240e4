package fr.appui.command.activity;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.activity.ActivityState.Unknown;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.Actor;
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
public class Activity {
    @AggregateIdentifier
    private @Nullable String id;

    private ActivityState state = new Unknown();
    private int version;

    Activity() {}

    /** @return the activity's number */
    @CommandHandler(commandName = ActivityCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            ActivityCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        mustReach(submission.actor(), command);
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        command.decide(state).forEach(event -> AggregateLifecycle.apply(event));
        return state instanceof Live activity ? activity.facts().number() : null;
    }

    /** Centre and region are those of the case, never any that the caller names; a creation alone has nothing else. */
    private void mustReach(Actor actor, ActivityCommand command) {
        if (!actor.worksOn(command.kind())) {
            throw new NotAllowed("not-allowed");
        }
        switch (command) {
            case EnterActivity entering -> {
                var region = Locality.of(entering.centre(), entering.told().facility())
                        .region();
                if (!actor.reaches(entering.kind(), entering.centre(), region)) {
                    throw new NotAllowed("outside-scope");
                }
                if (state instanceof Unknown && version > 0) {
                    throw new Refused("id-reused");
                }
            }
            case RelayMessage relay -> mustRelay(actor, relay);
            case ActivityCommand.Change _ -> {
                if (!(state instanceof Live activity) || !reaches(actor, activity.facts())) {
                    throw new UnknownCase();
                }
            }
        }
    }

    /** An official message is everybody's: what must be the person's own is the centre that passes it on. */
    private void mustRelay(Actor actor, RelayMessage relay) {
        if (!(state instanceof Live message)
                || !message.facts().isForEveryCentre() && !reaches(actor, message.facts())) {
            throw new UnknownCase();
        }
        if (actor.centre() != null && actor.centre() != relay.centre()) {
            throw new NotAllowed("outside-scope");
        }
    }

    private static boolean reaches(Actor actor, ActivityFacts facts) {
        return actor.reaches(facts.kind(), facts.centre(), facts.region());
    }

    /** A stream of another kind leaves the state unknown, but its id is taken. */
    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (event instanceof ActivityEvent ours) {
            state = ActivityState.evolve(state, ours);
        }
    }
}
