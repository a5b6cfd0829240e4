package fr.appui.command.mail;

import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailEvent.Sent;
import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.mail.MailState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The mail server has taken the mail. That is told even when the dialogue lasted so long that the mail was held to be
 * uncertain meanwhile.
 */
public record MarkMailSent(UUID id, int attempt, Instant occurredAt) implements MailCommand.Change {

    @Override
    public List<MailEvent> decide(MailFacts mail) {
        return attempt == mail.attempts() && mail.state() != MailState.SENT
                ? List.of(new Sent(id, attempt, occurredAt))
                : List.of();
    }
}
