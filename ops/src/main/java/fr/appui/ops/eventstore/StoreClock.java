package fr.appui.ops.eventstore;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one clock. What is recorded is timed by the log itself, under this clock's eyes: in real life by the database's
 * clock, while a demonstration is played by the time that the demonstration has reached.
 */
public final class StoreClock implements InstantSource {
    private final ThreadLocal<Instant> simulated = new ThreadLocal<>();

    /** Now, in microseconds, as commands see it. */
    @Override
    public Instant instant() {
        var then = simulated.get();
        return then == null ? Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS) : then;
    }

    /** Time to record at; {@code null} lets the database's own clock speak. */
    @Nullable
    Instant simulated() {
        return simulated.get();
    }

    /** Runs one act of the demonstration at a time of the past; only the demonstration's player calls this. */
    public void at(Instant then, Runnable act) {
        simulated.set(then);
        try {
            act.run();
        } finally {
            simulated.remove();
        }
    }
}
