package fr.appui.ops.policy;

import fr.appui.command.intake.Denial;
import fr.appui.command.intake.Refused;
import fr.appui.command.policy.Policy.Consequence;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Leads the policies that follow from events along the log. A policy begins at the head of the log that it meets first:
 * it never plays the past, and no rebuild of a view moves it. A breakdown is tried again from the event that it met;
 * after a kill some events come again.
 */
@Component
class Consequences {
    private static final Logger LOG = LoggerFactory.getLogger(Consequences.class);
    private static final int PAGE = 200;

    private final List<Consequence> policies;
    private final Places places;
    private final LogPages log;
    private final UUID node = UUID.randomUUID();
    private final Map<String, Long> seen = new HashMap<>();
    private volatile boolean begun;

    Consequences(List<Consequence> policies, Places places, LogPages log) {
        this.policies = policies;
        this.places = places;
        this.log = log;
    }

    /** Harmless when they have begun. */
    void begin() {
        if (begun) {
            return;
        }
        var head = log.settledHead();
        policies.forEach(policy -> places.begin(policy.name(), head));
        begun = true;
    }

    void round() {
        policies.forEach(this::round);
    }

    private void round(Consequence policy) {
        var head = log.settledHead();
        if (seen.getOrDefault(policy.name(), -1L) >= head) {
            return;
        }
        places.claim(policy.name(), node).ifPresent(place -> {
            var page = log.after(place, PAGE);
            follow(policy, page.events());
            places.move(policy.name(), page.upTo());
            seen.put(policy.name(), page.upTo());
        });
    }

    /** Stands before the event that broke it when it breaks. */
    private void follow(Consequence policy, List<Recorded<Event>> events) {
        var done = 0L;
        try {
            for (var recorded : events) {
                follow(policy, recorded);
                done = recorded.position();
            }
        } finally {
            places.move(policy.name(), done);
        }
    }

    private static void follow(Consequence policy, Recorded<Event> recorded) {
        try {
            policy.on(recorded);
        } catch (Denial no) {
            if (no.code().equals(Refused.BUSY)) {
                throw no;
            }
            LOG.warn("{} was refused at position {}: {}", policy.name(), recorded.position(), no.code());
        }
    }

    void leave() {
        policies.forEach(policy -> places.leave(policy.name(), node));
    }
}
