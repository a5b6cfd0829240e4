package fr.appui.command.mail;

import fr.appui.command.intake.Refused;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailEvent.HandedOver;
import fr.appui.shared.mail.MailFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The dialogue with the mail server is about to begin. Whoever got this written may hold it, and nobody else: of two
 * nodes that want the same mail one is refused.
 *
 * @param attempt the one that the caller is about to make
 */
public record HandOverMail(UUID id, int attempt, Instant occurredAt) implements MailCommand.Change {

    @Override
    public List<MailEvent> decide(MailFacts mail) {
        return switch (mail.state()) {
            case READY, WAITING -> {
                if (attempt != mail.attempts() + 1) {
                    throw new Refused("mail.handed-over");
                }
                yield List.of(new HandedOver(id, attempt, occurredAt));
            }
            case HANDED_OVER, SENT, FAILED, UNCERTAIN, ABANDONED -> throw new Refused("mail.handed-over");
        };
    }
}
