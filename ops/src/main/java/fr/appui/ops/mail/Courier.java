package fr.appui.ops.mail;

import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailFailure;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Holds one dialogue with the mail server, and tells what is certain of its end. */
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /**
     * What is configured wins. Without time-outs (milliseconds) a dialogue lasts for ever; whoever asks for TLS wants
     * to know whom he speaks with.
     */
    private static final Map<String, String> USUAL = Map.of(
            "connectiontimeout", "10000",
            "timeout", "30000",
            "writetimeout", "30000",
            "ssl.checkserveridentity", "true");

    private final ObjectProvider<JavaMailSenderImpl> sender;
    private final MailConfiguration configuration;
    private final InstantSource clock;

    Courier(ObjectProvider<JavaMailSenderImpl> sender, MailConfiguration configuration, InstantSource clock) {
        this.sender = sender;
        this.configuration = configuration;
        this.clock = clock;
    }

    Outcome deliver(Prepared mail) {
        var server = sender.getObject();
        var session = session(server);
        try {
            var letter = new Letter(session, mail, configuration, clock.instant());
            return deliver(server, session, letter);
        } catch (Letter.Unsendable e) {
            return new Outcome.NotTaken(MailFailure.UNSENDABLE);
        }
    }

    private static Outcome deliver(JavaMailSenderImpl server, Session session, Letter letter) {
        var taken = false;
        try (var transport = session.getTransport(protocol(server))) {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            transport.sendMessage(letter, recipients(letter));
            taken = true;
            return new Outcome.Taken();
        } catch (MessagingException e) {
            // Taken is taken, even if the farewell failed. The message may quote an address: only the kind is told.
            LOG.warn(
                    "a mail was not taken, or its server did not say so: {}",
                    e.getClass().getName());
            return taken ? new Outcome.Taken() : meaning(e, letter);
        }
    }

    private static Address[] recipients(Letter letter) throws MessagingException {
        return letter.getAllRecipients();
    }

    private static Session session(JavaMailSenderImpl server) {
        var prefix = "mail." + protocol(server) + ".";
        var properties = server.getJavaMailProperties();
        USUAL.forEach((name, value) -> properties.putIfAbsent(prefix + name, value));
        return server.getSession();
    }

    private static String protocol(JavaMailSenderImpl server) {
        return server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
    }

    private static Outcome meaning(MessagingException e, Letter letter) {
        var refusal = refusal(e);
        if (refusal != null) {
            return new Outcome.NotTaken(refusal >= 500 ? MailFailure.REFUSED : MailFailure.REFUSED_FOR_NOW);
        }
        return letter.isOnItsWay() ? new Outcome.Unknown() : new Outcome.NotTaken(MailFailure.NOT_REACHED);
    }

    /** The server's own "no" as its number; {@code null} when it said none, such as when the line went dead. */
    private static @Nullable Integer refusal(@Nullable Exception e) {
        var code = switch (e) {
            case SMTPSendFailedException no -> no.getReturnCode();
            case SMTPAddressFailedException no -> no.getReturnCode();
            case SMTPSenderFailedException no -> no.getReturnCode();
            case null, default -> 0;
        };
        if (code >= 400) {
            return code;
        }
        return e instanceof SendFailedException nested ? refusal(nested.getNextException()) : null;
    }
}
