package fr.appui.ops.mail;

import fr.appui.shared.mail.MailFailure;

/** How a dialogue with the mail server ended. */
sealed interface Outcome {
    /** It said that it has taken the mail. */
    record Taken() implements Outcome {}

    /** It certainly has not. */
    record NotTaken(MailFailure reason) implements Outcome {}

    /** The text was on its way when the dialogue ended. */
    record Unknown() implements Outcome {}
}
