package fr.appui.command.mail;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailEvent.Abandoned;
import fr.appui.shared.mail.MailFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has looked, and does not want the mail sent any more. */
public record AbandonMail(UUID id, Instant occurredAt) implements MailCommand.Change {

    @Override
    public boolean isDecision() {
        return true;
    }

    @Override
    public List<MailEvent> decide(MailFacts mail) {
        return switch (mail.state()) {
            case READY, WAITING, FAILED, UNCERTAIN -> List.of(new Abandoned(id, occurredAt));
            case ABANDONED -> List.of();
            case HANDED_OVER, SENT -> throw new Refused("mail.not-open");
        };
    }

    /** What the POST may say. */
    record Body(@Nullable Instant occurredAt) implements PostBody {}

    static AbandonMail of(UUID id, Body body, Instant now) {
        return new AbandonMail(id, requireNonNullElse(body.occurredAt(), now));
    }
}
