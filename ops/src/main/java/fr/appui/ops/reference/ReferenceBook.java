package fr.appui.ops.reference;

import fr.appui.command.intake.Terms;
import fr.appui.query.reading.History;
import fr.appui.shared.reference.Term;
import fr.appui.shared.term.ReferenceEvent;
import fr.appui.shared.term.TermHistory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What is told of a term, read from the log itself: a term can be used as soon as it is defined, whatever the views
 * have taken in. Remembered for a second, since every request names a few of them; what nobody knows is not.
 */
@Component
class ReferenceBook implements Terms {
    private static final Duration MEMORY = Duration.ofSeconds(1);

    private record Seen(long nanos, TermHistory history) {}

    private final History log;
    private final Map<Term, Seen> seen = new ConcurrentHashMap<>();

    ReferenceBook(History log) {
        this.log = log;
    }

    @Override
    public Optional<TermHistory> history(Term term) {
        var now = System.nanoTime();
        var last = seen.get(term);
        if (last != null && now - last.nanos < MEMORY.toNanos()) {
            return Optional.of(last.history);
        }
        var history = read(term);
        history.ifPresent(found -> seen.put(term, new Seen(now, found)));
        return history;
    }

    private Optional<TermHistory> read(Term term) {
        var history = TermHistory.of(term, List.of()).orElse(null);
        for (var recorded : log.stream(term.id(), Long.MAX_VALUE)) {
            if (recorded.event() instanceof ReferenceEvent event) {
                history = TermHistory.after(history, event);
            }
        }
        return Optional.ofNullable(history);
    }
}
