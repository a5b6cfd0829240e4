package fr.appui.command.signalement;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.command.signalement.SignalementState.Unknown;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.DeadlinePassed;
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
 * The one class that knows Axon: checks who asks and on which version, then lets the command decide. A mark that the
 * register sets by itself takes nothing from what a person saw, and makes no version stale.
 */
@AggregateRoot
public class Signalement {
    @AggregateIdentifier
    private @Nullable String id;

    private SignalementState state = new Unknown();
    private int version;
    private int versionWithoutLaterMarks;

    Signalement() {}

    /** @return the signalement's number */
    @CommandHandler(commandName = SignalementCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            SignalementCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        if (submission.origin() == Origin.POLICY) {
            mustFollowByItself(command);
        } else {
            mustReach(submission.actor(), command);
        }
        if (ifMatch != null && (ifMatch < versionWithoutLaterMarks || ifMatch > version)) {
            throw new Refused(Refused.STALE);
        }
        command.decide(state).forEach(event -> AggregateLifecycle.apply(event));
        return state instanceof Live signalement ? signalement.facts().number() : null;
    }

    /** A policy acts for nobody, wherever the case lies, and does the one thing that no person does. */
    private static void mustFollowByItself(SignalementCommand command) {
        if (!(command instanceof MarkDeadlinePassed)) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** Centre and region are those of the case, never any that the caller names; a creation alone has nothing else. */
    private void mustReach(Actor actor, SignalementCommand command) {
        if (!actor.worksOn(CaseKind.SIGNALEMENT)
                || !command.isOpenTo(actor.role())
                || command instanceof MarkDeadlinePassed) {
            throw new NotAllowed("not-allowed");
        }
        switch (command) {
            case ReceiveSignalement creation -> {
                var region = Locality.of(creation.centre(), creation.facility()).region();
                mustReach(actor, creation.centre(), region, new NotAllowed("outside-scope"));
                if (state instanceof Unknown && version > 0) {
                    throw new Refused("id-reused");
                }
            }
            case SignalementCommand.Change _ -> {
                if (!(state instanceof Live signalement)) {
                    throw new UnknownCase();
                }
                var facts = signalement.facts();
                mustReach(actor, facts.centre(), facts.region(), new UnknownCase());
            }
        }
    }

    private static void mustReach(Actor actor, Centre centre, String region, RuntimeException otherwise) {
        if (!actor.reaches(CaseKind.SIGNALEMENT, centre, region)) {
            throw otherwise;
        }
    }

    /** A stream of another kind leaves the state unknown, but its id is taken. */
    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (!(event instanceof DeadlinePassed)) {
            versionWithoutLaterMarks = version;
        }
        if (event instanceof SignalementEvent ours) {
            state = SignalementState.evolve(state, ours);
        }
    }
}
