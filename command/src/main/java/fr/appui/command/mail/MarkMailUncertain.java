package fr.appui.command.mail;

import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailEvent.Uncertain;
import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.mail.MailState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The dialogue broke off, or whoever held it was killed: the mail may have been sent. */
public record MarkMailUncertain(UUID id, int attempt, Instant occurredAt) implements MailCommand.Change {

    @Override
    public List<MailEvent> decide(MailFacts mail) {
        return attempt == mail.attempts() && mail.state() == MailState.HANDED_OVER
                ? List.of(new Uncertain(id, attempt, occurredAt))
                : List.of();
    }
}
