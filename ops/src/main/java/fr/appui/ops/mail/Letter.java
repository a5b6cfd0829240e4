package fr.appui.ops.mail;

import fr.appui.shared.mail.MailEvent.Prepared;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it goes over the wire: plain text, UTF-8, its Message-ID made from the mail's id, so that whoever gets it
 * twice can tell. Knows whether its text has begun to go: before that no mail server can have taken it.
 */
final class Letter extends MimeMessage {
    private final String messageId;
    private boolean onItsWay;

    /** @throws Unsendable an address is none, or a header would hold a line break */
    Letter(Session session, Prepared mail, MailConfiguration configuration, Instant now) {
        super(session);
        var from = configuration.from();
        messageId = "<" + mail.id() + from.substring(from.indexOf('@')) + ">";
        try {
            setFrom(new InternetAddress(from, oneLine(configuration.fromName()), StandardCharsets.UTF_8.name()));
            setReplyTo(configuration.replyTo());
            setRecipient(RecipientType.TO, address(mail.to().value()));
            setSubject(oneLine(mail.subject().value()), StandardCharsets.UTF_8.name());
            setText(mail.text().value(), StandardCharsets.UTF_8.name());
            setHeader("Auto-Submitted", "auto-generated");
            setSentDate(Date.from(now));
            saveChanges();
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new Unsendable(e);
        }
    }

    private void setReplyTo(@Nullable String replyTo) throws MessagingException {
        if (replyTo != null) {
            setReplyTo(new InternetAddress[] {address(replyTo)});
        }
    }

    private static InternetAddress address(String address) throws MessagingException {
        return new InternetAddress(oneLine(address), true);
    }

    /** A line break in a header begins another header (CVE-2025-7962 and its like). */
    private static String oneLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new Unsendable(null);
        }
        return header;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
        onItsWay = true;
        super.writeTo(out, ignored);
    }

    boolean isOnItsWay() {
        return onItsWay;
    }

    /** Nothing that a mail server could be given. */
    static final class Unsendable extends RuntimeException {
        Unsendable(@Nullable Exception cause) {
            super("the mail cannot be written", cause);
        }
    }
}
