package fr.appui.command.signalement;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.OtherCase;
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
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch,
            OtherCase.Shelf others) {
        if (submission.origin() == Origin.POLICY) {
            mustFollowByItself(command);
        } else {
            mustReach(submission.actor(), command);
        }
        if (ifMatch != null && (ifMatch < versionWithoutLaterMarks || ifMatch > version)) {
            throw new Refused(Refused.STALE);
        }
        switch (command) {
            case SignalementCommand.OfOne one -> one.decide(state).forEach(event -> AggregateLifecycle.apply(event));
            case SignalementCommand.OfTwo two -> decide(two, submission.actor(), others);
        }
        return state instanceof Live signalement ? signalement.facts().number() : null;
    }

    /** The other signalement may have left the scope, or never lain in it: then the two are not for this person. */
    private void decide(SignalementCommand.OfTwo command, Actor actor, OtherCase.Shelf others) {
        var signalement = (Live) state;
        command.other(signalement).map(others::of).ifPresent(stream -> {
            if (!(SignalementState.after(stream.told()) instanceof Live other)) {
                throw new InvalidInput("into", "unknown-case");
            }
            var facts = other.facts();
            mustReach(actor, facts.centre(), facts.region(), new NotAllowed("outside-scope"));
            for (var event : command.decide(signalement, other)) {
                if (event.id().equals(command.id())) {
                    AggregateLifecycle.apply(event);
                } else {
                    stream.append(event);
                }
            }
        });
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
            case SignalementCommand.Change _, SignalementCommand.OfTwo _ -> {
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
