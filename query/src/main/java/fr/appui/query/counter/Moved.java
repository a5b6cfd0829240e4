package fr.appui.query.counter;

import fr.appui.shared.count.Cause;
import fr.appui.shared.reference.Measure;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What lines of one place add up to, and how many they are, cause by cause. */
final class Moved {
    private final Map<Cause, Long> amounts = new EnumMap<>(Cause.class);
    private final Map<Cause, Long> lines = new EnumMap<>(Cause.class);

    void add(Cause cause, long amount, long count) {
        amounts.merge(cause, amount, Long::sum);
        lines.merge(cause, count, Long::sum);
    }

    /** Adds the lines of another place to these. */
    void add(Moved other) {
        other.amounts.forEach((cause, amount) -> add(cause, amount, other.lines.getOrDefault(cause, 0L)));
    }

    /** What another period's lines add up to, less these. */
    Moved until(Moved later) {
        var both = new Moved();
        amounts.forEach((cause, amount) -> both.add(cause, -amount, lines.getOrDefault(cause, 0L)));
        both.add(later);
        return both;
    }

    /** As the measure's figures are told. */
    Map<Cause, BigDecimal> amounts(Measure measure) {
        var told = new EnumMap<Cause, BigDecimal>(Cause.class);
        amounts.forEach((cause, amount) -> told.put(cause, measure.value(amount)));
        return Collections.unmodifiableMap(told);
    }

    Map<Cause, Long> lines() {
        return Collections.unmodifiableMap(lines);
    }
}
