package fr.appui.command.intake;

import org.jspecify.annotations.Nullable;

/**
 * Carries what the log answers from the append back to the caller. Axon fixes a handler's result before the commit:
 * this result is an empty receipt, filled while the unit of work commits, read only after it has.
 */
public final class Receipt {
    /** Name under which a receipt lies among the resources of the unit of work. */
    public static final String RESOURCE = Receipt.class.getName();

    private final Submission submission;
    private @Nullable String number;
    private @Nullable Answer answer;
    private boolean changed = true;

    public Receipt(Submission submission) {
        this.submission = submission;
    }

    public Submission submission() {
        return submission;
    }

    /** The case's number, known once the rules have been asked; {@code null} for subjects that have none. */
    public @Nullable String number() {
        return number;
    }

    public void number(@Nullable String caseNumber) {
        this.number = caseNumber;
    }

    /** Called by the log in the transaction that writes. */
    public void written(int version, long position) {
        this.answer = new Answer(submission.subject(), number, version, position);
    }

    /** Called by the log when there is no event to write. */
    public void changesNothing() {
        this.changed = false;
    }

    boolean isChange() {
        return changed;
    }

    public boolean isWritten() {
        return answer != null;
    }

    /** @throws IllegalStateException if the log has not written: the command is not durable */
    public Answer answer() {
        if (answer == null) {
            throw new IllegalStateException("nothing was written for " + submission);
        }
        return answer;
    }
}
