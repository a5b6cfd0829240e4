package fr.appui.command.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * How a body becomes a command: asked only when the submission is new, so that a number is drawn or a name looked up.
 */
@FunctionalInterface
public interface Intent<B> {
    /**
     * Makes the command.
     *
     * @param now what times default to that the body does not tell
     * @throws InvalidInput what the body names does not exist
     */
    CaseCommand command(UUID id, B body, Instant now);
}
