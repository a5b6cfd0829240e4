package fr.appui.ops.counting;

import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.policy.Worker;
import fr.appui.query.counter.LedgerDefinitions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Counts the past anew when this version of Appui counts otherwise than the one before; there is mostly nothing to do.
 */
@Component
final class RecountWorker extends Worker {
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final int PAGE = 2000;

    private final LedgerDefinitions definitions;

    @Autowired
    RecountWorker(LedgerDefinitions definitions, LogPages log, Environment environment) {
        this(definitions, log, environment, new AtomicBoolean(true));
    }

    private RecountWorker(LedgerDefinitions definitions, LogPages log, Environment environment, AtomicBoolean more) {
        super("recount", environment, () -> more.get() ? AT_ONCE : LOOK, () -> {
            var wanted = definitions.wanted();
            wanted.ifPresent(missing -> {
                var page = log.after(missing.position(), PAGE);
                definitions.count(missing, page.events(), page.upTo());
            });
            more.set(wanted.isPresent());
        });
        this.definitions = definitions;
    }

    @Override
    public void start() {
        definitions.notice();
        super.start();
    }

    /** Before the views: what they take in from now on is counted as today. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 2;
    }
}
