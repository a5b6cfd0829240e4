package fr.appui.ops.reference;

import fr.appui.command.intake.Rules;
import fr.appui.query.reading.History;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The dated rules, read from the log itself: a rule decides as soon as it is told, whatever the views have taken in.
 * Remembered for a second, since every command on a signalement asks for them.
 */
@Component
class RulesOfTheLog implements Rules {
    private static final Duration MEMORY = Duration.ofSeconds(1);

    private record Seen(long nanos, RuleBook book) {}

    private final History log;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    RulesOfTheLog(History log) {
        this.log = log;
    }

    @Override
    public RuleBook book() {
        var now = System.nanoTime();
        var last = seen.get();
        if (last != null && now - last.nanos < MEMORY.toNanos()) {
            return last.book;
        }
        var book = read();
        seen.set(new Seen(now, book));
        return book;
    }

    private RuleBook read() {
        var book = RuleBook.founding();
        var streams = book.codes().stream().map(Rule::streamOf).toList();
        for (var recorded : log.streams(streams, Long.MAX_VALUE)) {
            if (recorded.event() instanceof RuleEvent told) {
                book = book.with(told);
            }
        }
        return book;
    }
}
