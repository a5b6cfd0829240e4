package fr.appui.ops.policy;

import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Leads policies along the log. While a demonstration is played they rest: its past is not their business. */
@Component
final class PolicyWorker extends Worker {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Consequences consequences;
    private final Quiet quiet;

    PolicyWorker(Consequences consequences, Quiet quiet, Environment environment) {
        super("policies", environment, () -> LOOK, () -> {
            if (!quiet.isKept()) {
                consequences.begin();
                consequences.round();
            }
        });
        this.consequences = consequences;
        this.quiet = quiet;
    }

    @Override
    public void start() {
        if (!quiet.isKept()) {
            consequences.begin();
        }
        super.start();
    }

    @Override
    public void stop() {
        super.stop();
        consequences.leave();
    }

    /** Before the web server lets anyone in: what the first command causes must not be missed. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 2;
    }
}
