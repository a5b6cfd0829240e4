package fr.appui.ops.mail;

import fr.appui.ops.wiring.RefusedStart;
import fr.appui.shared.mail.MailAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What {@code spring.mail.*} and {@code appui.mail.*} say; docs/runbook.md tells what each is for. */
@Component
class MailConfiguration {
    private static final String HOST = "spring.mail.host";
    private static final String FROM = "appui.mail.from";

    private final Environment environment;
    private final @Nullable String from;

    MailConfiguration(Environment environment) {
        this.environment = environment;
        this.from = environment.getProperty(FROM);
        if (isOn() && (from == null || !MailAddress.isOne(from))) {
            throw new RefusedStart(
                    HOST + " is set, so that mail goes out: " + FROM + " must be the address that it comes from");
        }
    }

    /** Off unless a mail server is named. */
    boolean isOn() {
        return environment.getProperty(HOST) != null;
    }

    String from() {
        if (from == null) {
            throw new IllegalStateException("no mail goes out: " + FROM + " is not set");
        }
        return from;
    }

    /** Where answers go; {@code null}: to {@link #from()}. */
    @Nullable
    String replyTo() {
        return environment.getProperty("appui.mail.reply-to");
    }

    /** Name beside {@link #from()}. */
    String fromName() {
        return environment.getProperty("appui.mail.from-name", "Appui");
    }

    /** Where people find this register in their browser. */
    String address() {
        var given = environment.getProperty(
                "appui.address", "http://localhost:" + environment.getProperty("server.port", "8080"));
        return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    }

    Duration look() {
        return duration("appui.mail.look", "2s");
    }

    /** Between a failure and the next attempt, times the number of attempts so far. */
    Duration retryAfter() {
        return duration("appui.mail.retry-after", "5m");
    }

    /** After which nobody holds a dialogue any more: longer than all its time-outs together. */
    Duration uncertainAfter() {
        return duration("appui.mail.uncertain-after", "10m");
    }

    private Duration duration(String name, String otherwise) {
        return DurationStyle.detectAndParse(environment.getProperty(name, otherwise));
    }
}
