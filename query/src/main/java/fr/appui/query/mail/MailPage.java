package fr.appui.query.mail;

import fr.appui.query.page.Form;
import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.party.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One mail: what it says, what became of it, what can be decided. */
record MailPage(
        MailFacts mail,
        int version,
        String to,
        String subject,
        String text,
        List<Step> steps,
        Form resend,
        Form abandon,
        boolean mailOn,
        boolean done) {

    /** @param actor empty for the machine */
    record Step(
            long position,
            String type,
            Instant happened,
            Instant recorded,
            String actor,
            @Nullable Role role) {}

    boolean canResend() {
        return switch (mail.state()) {
            case FAILED, UNCERTAIN, ABANDONED -> true;
            case READY, WAITING, HANDED_OVER, SENT -> false;
        };
    }

    boolean canAbandon() {
        return switch (mail.state()) {
            case READY, WAITING, FAILED, UNCERTAIN -> true;
            case HANDED_OVER, SENT, ABANDONED -> false;
        };
    }
}
