package fr.appui.shared.mail;

/** Where a mail stands. */
public enum MailState {
    /** To be handed over. */
    READY,
    /** In the hands of the mail server, or of a dialogue that broke off unnoticed. */
    HANDED_OVER,
    SENT,
    /** Not taken; will be tried again. */
    WAITING,
    /** Not taken; not tried again by itself. */
    FAILED,
    /** Perhaps sent, perhaps not: a person decides. */
    UNCERTAIN,
    /** A person decided that it is not to be sent. */
    ABANDONED;

    /** Whether a person has something to decide. */
    public boolean isOpenToDecision() {
        return this == FAILED || this == UNCERTAIN;
    }
}
