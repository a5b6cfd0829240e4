package fr.appui.command.mail;

import fr.appui.command.intake.InvalidInput;
import fr.appui.shared.mail.MailAddress;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.party.SealedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail is to go out. Its id follows from what causes it, so that a cause that is met again finds the mail there.
 *
 * @param mail what will be sent, as it will be sent
 */
public record PrepareMail(Prepared mail) implements MailCommand {

    @Override
    public UUID id() {
        return mail.id();
    }

    @Override
    public List<MailEvent> decide(Optional<MailFacts> known) {
        if (known.isPresent()) {
            return List.of();
        }
        if (!MailAddress.isOne(mail.to().value())) {
            throw new InvalidInput("to", "not-a-mail-address");
        }
        if (!isOneLine(mail.subject())) {
            throw new InvalidInput("subject", "control-character");
        }
        return List.of(mail);
    }

    /** What stands in a header must not begin another one. */
    private static boolean isOneLine(SealedText header) {
        return header.value().chars().noneMatch(Character::isISOControl);
    }
}
