package fr.appui.command.rule;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.shared.party.Role;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleEvent;
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
 * The one class that knows Axon: all that was told of one rule. {@code If-Match} names the rule's version, founding
 * ones counted.
 */
@AggregateRoot
public class RuleVersions {
    @AggregateIdentifier
    private @Nullable String id;

    private RuleBook known = RuleBook.founding();

    RuleVersions() {}

    /** @return nothing: rules have no number */
    @CommandHandler(commandName = AddRuleVersion.HANDLER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    String handle(
            AddRuleVersion command,
            @MetaDataValue(Submission.METADATA) Submission submission,
            @MetaDataValue(value = Commands.IF_MATCH, required = false) @Nullable Integer ifMatch) {
        if (submission.actor().role() != Role.ADMIN) {
            throw new NotAllowed("not-allowed");
        }
        if (ifMatch != null && ifMatch != known.of(command.rule().code()).size()) {
            throw new Refused(Refused.STALE);
        }
        command.decide(known).forEach(event -> AggregateLifecycle.apply(event));
        return null;
    }

    @EventSourcingHandler
    void on(RuleEvent event) {
        id = event.id().toString();
        known = known.with(event);
    }
}
