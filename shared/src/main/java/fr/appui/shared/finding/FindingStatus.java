package fr.appui.shared.finding;

/** Where a question or finding stands. */
public enum FindingStatus {
    /** Nobody has answered yet. */
    OPEN,
    /** Answered; whether that settles it is for the evaluators to say. */
    ANSWERED,
    SETTLED,
    /** Raised by mistake. */
    WITHDRAWN;

    /** Whether somebody still has to do something about it. */
    public boolean isPending() {
        return this == OPEN || this == ANSWERED;
    }
}
