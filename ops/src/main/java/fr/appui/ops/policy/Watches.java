package fr.appui.ops.policy;

import fr.appui.command.policy.Morning;
import fr.appui.command.policy.Policy.Watch;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Asks the policies that follow from time, every minute and at the start. */
@Configuration(proxyBeanMethods = false)
class Watches {
    static final class Watchman extends Worker {
        Watchman(List<Watch> policies, Quiet quiet, Environment environment) {
            super(
                    "watches",
                    environment,
                    () -> DurationStyle.detectAndParse(environment.getProperty("appui.policy.look", "1m")),
                    () -> {
                        if (!quiet.isKept()) {
                            policies.forEach(Watch::look);
                        }
                    });
        }
    }

    @Bean
    Watchman watchman(List<Watch> policies, Quiet quiet, Environment environment) {
        return new Watchman(policies, quiet, environment);
    }

    /** {@code appui.mail.digest-at}: an hour of each person's own clock, seven in the morning unless it is set. */
    @Bean
    Morning morning(Environment environment) {
        return new Morning(LocalTime.parse(environment.getProperty("appui.mail.digest-at", "07:00")));
    }
}
