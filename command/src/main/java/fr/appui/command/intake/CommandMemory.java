package fr.appui.command.intake;

import java.util.Optional;

/** What the log remembers of earlier commands; asked before {@code If-Match} and before any rule. */
public interface CommandMemory {
    /**
     * The first answer to this very submission, if it was taken before.
     *
     * @throws Refused {@code idempotency-key-reused} if the key was used for other content, another path or by another
     *     account; {@code id-reused} if a creation bears the id of an existing case with other content
     */
    Optional<Answer> recall(Submission submission);
}
