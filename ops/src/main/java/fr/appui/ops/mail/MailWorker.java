package fr.appui.ops.mail;

import fr.appui.ops.policy.Worker;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sends mails by a thread of its own: nobody waits for a mail server. */
@Component
final class MailWorker extends Worker {
    MailWorker(MailDelivery delivery, MailConfiguration configuration, Environment environment) {
        super("mail", environment, configuration::look, delivery::round);
    }
}
