package fr.appui.ops.counting;

import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.policy.Worker;
import fr.appui.ops.register.Loading;
import fr.appui.query.trial.TrialLedger;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Counts what is tried, a page of the log for each trial at a time; after a start it goes on where it was. It rests
 * while a demonstration is played.
 */
@Component
final class TrialWorker extends Worker {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final int PAGE = 2000;

    @Autowired
    TrialWorker(TrialLedger ledger, LogPages log, Loading loading, Environment environment) {
        this(ledger, log, loading, environment, new AtomicBoolean());
    }

    private TrialWorker(
            TrialLedger ledger, LogPages log, Loading loading, Environment environment, AtomicBoolean more) {
        super("trials", environment, () -> more.get() ? AT_ONCE : LOOK, () -> {
            more.set(false);
            if (loading.progress().isEmpty()) {
                more.set(round(ledger, log));
            }
        });
    }

    /**
     * A page is read once for all trials that have come as far.
     *
     * @return whether there is more to be counted
     */
    private static boolean round(TrialLedger ledger, LogPages log) {
        ledger.tidy();
        var more = false;
        var pages = new HashMap<Long, LogPages.Page>();
        for (var wanted : ledger.wanted()) {
            var page = pages.computeIfAbsent(wanted.position(), position -> log.after(position, PAGE));
            if (page.upTo() > wanted.position()) {
                ledger.count(wanted, page.events(), page.upTo());
                more |= page.events().size() == PAGE;
            }
        }
        return more;
    }
}
