package fr.appui.command.intake;

import java.util.UUID;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** An intention about one subject; the records of a feature's sealed hierarchy implement it. */
public interface CaseCommand {
    /** Tells Axon which stream a command is for; every aggregate is configured with it. */
    CommandTargetResolver TARGET = message -> new VersionedAggregateIdentifier(
            ((CaseCommand) message.getPayload()).id().toString(), null);

    /** The case or account meant; the stream. */
    UUID id();

    /** Axon's name of the command bus entry that all records of one feature share. */
    String handler();
}
