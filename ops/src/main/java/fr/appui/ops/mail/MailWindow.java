package fr.appui.ops.mail;

import fr.appui.command.mail.PostOffice;
import fr.appui.query.mail.MailSwitch;
import org.springframework.stereotype.Component;

/** Where mail is taken, or not: tells policies and pages. */
@Component
final class MailWindow implements PostOffice, MailSwitch {
    private final MailConfiguration configuration;

    MailWindow(MailConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public boolean isOpen() {
        return configuration.isOn();
    }

    @Override
    public boolean isOn() {
        return configuration.isOn();
    }

    @Override
    public String address(String page) {
        return configuration.address() + page;
    }
}
