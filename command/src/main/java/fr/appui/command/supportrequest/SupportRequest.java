package fr.appui.command.supportrequest;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.OtherCase;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.command.supportrequest.SupportRequestState.Unknown;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.supportrequest.SupportRequestEvent;
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
public class SupportRequest {
    @AggregateIdentifier
    private @Nullable String id;

    private SupportRequestState state = new Unknown();
    private int version;

    SupportRequest() {}

    /** @return the request's number */
    @CommandHandler(commandName = SupportRequestCommand.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            SupportRequestCommand command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch,
            OtherCase.Shelf others) {
        mustReach(submission.actor(), command);
        if (ifMatch != null && ifMatch != version) {
            throw new Refused(Refused.STALE);
        }
        switch (command) {
            case SupportRequestCommand.OfOne one -> one.decide(state).forEach(event -> AggregateLifecycle.apply(event));
            case SupportRequestCommand.OfTwo two -> decide(two, submission.actor(), others);
        }
        return state instanceof Live request ? request.facts().number() : null;
    }

    /** The other request may have left the scope, or never lain in it: then the two are not for this person. */
    private void decide(SupportRequestCommand.OfTwo command, Actor actor, OtherCase.Shelf others) {
        var request = (Live) state;
        command.other(request).map(others::of).ifPresent(stream -> {
            if (!(SupportRequestState.after(stream.told()) instanceof Live other)) {
                throw new InvalidInput("into", "unknown-case");
            }
            mustReach(actor, other.facts().centre(), new NotAllowed("outside-scope"));
            for (var event : command.decide(request, other)) {
                if (event.id().equals(command.id())) {
                    AggregateLifecycle.apply(event);
                } else {
                    stream.append(event);
                }
            }
        });
    }

    /** The centre is that of the case, never one that the caller names; a creation alone has nothing else. */
    private void mustReach(Actor actor, SupportRequestCommand command) {
        if (!actor.worksOnSupportRequests()) {
            throw new NotAllowed("not-allowed");
        }
        switch (command) {
            case OpenSupportRequest opening -> {
                mustReach(actor, opening.centre(), new NotAllowed("outside-scope"));
                if (state instanceof Unknown && version > 0) {
                    throw new Refused("id-reused");
                }
            }
            case SupportRequestCommand.Change _, SupportRequestCommand.OfTwo _ -> {
                if (command instanceof SupportRequestCommand.OfTwo && !actor.merges()) {
                    throw new NotAllowed("not-allowed");
                }
                if (!(state instanceof Live request)) {
                    throw new UnknownCase();
                }
                mustReach(actor, request.facts().centre(), new UnknownCase());
            }
        }
    }

    private static void mustReach(Actor actor, Centre centre, RuntimeException otherwise) {
        if (!actor.reaches(centre)) {
            throw otherwise;
        }
    }

    /** A stream of another kind leaves the state unknown, but its id is taken. */
    @EventSourcingHandler
    void on(Event event) {
        id = event.id().toString();
        version++;
        if (event instanceof SupportRequestEvent ours) {
            state = SupportRequestState.evolve(state, ours);
        }
    }
}
