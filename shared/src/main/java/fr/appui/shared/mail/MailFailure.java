package fr.appui.shared.mail;

/** Why the mail server did not take a mail; in each case it certainly has not. */
public enum MailFailure {
    /** It could not be reached, or the dialogue ended before the text began to go. */
    NOT_REACHED,
    /** It said "not now" (SMTP 4xx). */
    REFUSED_FOR_NOW,
    /** It said "never" (SMTP 5xx), of the address for one. */
    REFUSED,
    /** Nothing was handed over: a header would have held a line break, or an address is none. */
    UNSENDABLE
}
