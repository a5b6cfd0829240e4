package fr.appui.command.mail;

import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailEvent.Failed;
import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.mail.MailFailure;
import fr.appui.shared.mail.MailState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The mail server has certainly not taken the mail. What may pass is tried again, a few times. */
public record MarkMailFailed(UUID id, int attempt, MailFailure reason, Instant occurredAt)
        implements MailCommand.Change {
    /** After so many in a row somebody has to look. */
    static final int ATTEMPTS = 8;

    @Override
    public List<MailEvent> decide(MailFacts mail) {
        return attempt == mail.attempts() && mail.state() == MailState.HANDED_OVER
                ? List.of(new Failed(id, attempt, reason, mayPass() && attempt % ATTEMPTS != 0, occurredAt))
                : List.of();
    }

    private boolean mayPass() {
        return reason == MailFailure.NOT_REACHED || reason == MailFailure.REFUSED_FOR_NOW;
    }
}
