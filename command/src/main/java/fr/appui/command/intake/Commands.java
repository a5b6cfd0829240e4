package fr.appui.command.intake;

import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The only way in for a command.
 *
 * <ol>
 *   <li>The memory is asked first: a repeat gets its first answer and meets neither {@code If-Match} nor a rule.
 *   <li>The command is made (a creation draws its number only now) and decided; events and key are written together.
 *   <li>When the answer returns, both are on disk. When an exception returns, none of this command is.
 * </ol>
 *
 * A conflict with another writer is decided anew a few times; whether a version that the caller named still holds then
 * is for the case itself to say.
 */
public final class Commands {
    /** Name under which the version of {@code If-Match} travels in the metadata of Axon's command message. */
    public static final String IF_MATCH = "if-match";

    private static final int ATTEMPTS = 20;

    private final CommandGateway gateway;
    private final CommandMemory memory;

    public Commands(CommandGateway gateway, CommandMemory memory) {
        this.gateway = gateway;
        this.memory = memory;
    }

    /**
     * @param repeated whether this is the remembered answer of an earlier, equal submission
     * @param changed whether an event was written for it; a repeat is told as the first was, or as a change
     */
    public record Outcome(Answer answer, boolean repeated, boolean changed) {}

    /**
     * Takes a command, exactly once.
     *
     * @param ifMatch version that the caller decided on; {@code null}: whatever it is now
     * @param command made only when the submission is new
     * @throws Refused a rule, a stale version or a reused key said no
     * @throws UnknownCase no such case inside the actor's scope
     */
    public Outcome take(Submission submission, @Nullable Integer ifMatch, Supplier<? extends CaseCommand> command) {
        @Nullable CaseCommand made = null;
        for (var attempt = 1; ; attempt++) {
            var earlier = memory.recall(submission);
            if (earlier.isPresent()) {
                return new Outcome(earlier.get(), true, true);
            }
            if (made == null) {
                made = command.get();
            }
            try {
                return send(submission, ifMatch, made);
            } catch (CommandTaken | ConcurrencyException _) {
                if (attempt == ATTEMPTS) {
                    throw new Refused(Refused.BUSY);
                }
            }
        }
    }

    private Outcome send(Submission submission, @Nullable Integer ifMatch, CaseCommand command) {
        var metadata = new java.util.HashMap<String, Object>(Map.of(Submission.METADATA, submission));
        if (ifMatch != null) {
            metadata.put(IF_MATCH, ifMatch);
        }
        var message = new GenericCommandMessage<>(new GenericMessage<>(command, metadata), command.handler());
        Receipt receipt = gateway.sendAndWait(message);
        return new Outcome(receipt.answer(), false, receipt.isChange());
    }
}
