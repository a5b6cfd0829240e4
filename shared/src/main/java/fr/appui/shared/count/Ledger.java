package fr.appui.shared.count;

import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From a case's events to ledger lines, as in double-entry bookkeeping: an event writes what the case contributes after
 * it less what it contributed before. A reclassification writes −1 and +1, a withdrawal takes everything back, a note
 * writes nothing.
 */
public final class Ledger {
    private Ledger() {}

    /** A line, and the event that wrote it. */
    public record Written(Line line, Recorded<? extends Event> by) {}

    /** All lines that a case's events write, in order; what a verifier calls, and whoever counts the past anew. */
    public static List<Written> of(List<? extends Recorded<? extends Event>> events) {
        return of(events, Ledger::official);
    }

    /** The lines that they would write if a case contributed something else. */
    static List<Written> of(
            List<? extends Recorded<? extends Event>> events, Function<CaseFacts, List<Line>> contribution) {
        var written = new ArrayList<Written>();
        CaseFacts before = null;
        for (var event : events) {
            var after = Fold.after(before, event.event());
            change(before, after, contribution).forEach(line -> written.add(new Written(line, event)));
            before = after;
        }
        return written;
    }

    /**
     * The lines that lead from what a case contributed to what it contributes now, taken-back lines first.
     *
     * @param before {@code null} before the first event of the case
     */
    public static List<Line> change(@Nullable CaseFacts before, CaseFacts after) {
        return change(before, after, Ledger::official);
    }

    private static List<Line> change(
            @Nullable CaseFacts before, CaseFacts after, Function<CaseFacts, List<Line>> contribution) {
        var changes = new LinkedHashMap<Line, Line>();
        if (before != null && before.counts()) {
            contribution
                    .apply(before)
                    .forEach(line -> changes.merge(line.place(), line.place().minus(line), Line::plus));
        }
        if (after.counts()) {
            contribution.apply(after).forEach(line -> changes.merge(line.place(), line, Line::plus));
        }
        return changes.values().stream().filter(Line::changesSomething).toList();
    }

    /** What a case that counts adds to all measures. */
    private static List<Line> official(CaseFacts facts) {
        return Definitions.ALL.stream()
                .flatMap(definition -> definition.linesOf(facts).stream())
                .toList();
    }
}
