package fr.appui.ops.mail;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Machine;
import fr.appui.command.intake.Refused;
import fr.appui.command.mail.HandOverMail;
import fr.appui.command.mail.MailCommand;
import fr.appui.command.mail.MarkMailFailed;
import fr.appui.command.mail.MarkMailSent;
import fr.appui.command.mail.MarkMailUncertain;
import fr.appui.ops.mail.Outbox.Waiting;
import fr.appui.shared.mail.MailFailure;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sends mails at most once. That a mail is handed over is in the log before the dialogue begins, so that no other node,
 * and no later start, begins it again; whoever dies in between leaves a mail that a person decides on.
 */
@Component
class MailDelivery {
    private static final String NAME = "mail-delivery";

    private final Outbox outbox;
    private final Courier courier;
    private final Commands commands;
    private final MailConfiguration configuration;
    private final InstantSource clock;
    private final MeterRegistry meters;

    MailDelivery(
            Outbox outbox,
            Courier courier,
            Commands commands,
            MailConfiguration configuration,
            InstantSource clock,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.courier = courier;
        this.commands = commands;
        this.configuration = configuration;
        this.clock = clock;
        this.meters = meters;
        // Known from the start: an alert on a meter that is not there yet stays silent.
        for (var outcome : new String[] {"sent", "failed", "uncertain"}) {
            count(outcome, 0);
        }
    }

    /** Hands over what is due, and looks after what was left behind. */
    void round() {
        var now = clock.instant();
        lookAfter(now.minus(configuration.uncertainAfter()));
        if (configuration.isOn()) {
            outbox.due(now, configuration.retryAfter()).forEach(this::deliver);
        }
    }

    /** Marks what was handed over before then, and of which nothing was heard since. */
    void lookAfter(Instant before) {
        for (var left : outbox.left(before)) {
            if (take(new MarkMailUncertain(left.id(), left.attempts(), clock.instant()))) {
                count("uncertain", 1);
            }
        }
    }

    private void deliver(Waiting waiting) {
        var prepared = outbox.prepared(waiting.id());
        var attempt = waiting.attempts() + 1;
        if (prepared.isPresent() && isOurs(waiting.id(), attempt)) {
            tell(waiting.id(), attempt, courier.deliver(prepared.get()));
        }
    }

    /** Only who got this written may go on. */
    private boolean isOurs(UUID mail, int attempt) {
        try {
            return take(new HandOverMail(mail, attempt, clock.instant()));
        } catch (Refused _) {
            return false;
        }
    }

    private void tell(UUID mail, int attempt, Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken _ -> {
                take(new MarkMailSent(mail, attempt, clock.instant()));
                count("sent", 1);
            }
            case Outcome.NotTaken(MailFailure reason) -> {
                take(new MarkMailFailed(mail, attempt, reason, clock.instant()));
                count("failed", 1);
            }
            case Outcome.Unknown _ -> {
                take(new MarkMailUncertain(mail, attempt, clock.instant()));
                count("uncertain", 1);
            }
        }
    }

    private boolean take(MailCommand command) {
        return commands.take(Machine.submission(NAME, command.id(), UUID.randomUUID()), null, () -> command)
                .changed();
    }

    private void count(String outcome, int more) {
        io.micrometer.core.instrument.Counter.builder("appui.mails")
                .description("Dialogues with the mail server, by how they ended")
                .tag("outcome", outcome)
                .register(meters)
                .increment(more);
    }
}
