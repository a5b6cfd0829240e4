package fr.appui.ops.reference;

import fr.appui.command.intake.Rules;
import fr.appui.query.reading.History;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleEvent;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dated rules, read from the log itself: a version judges as soon as it is told, whatever the views have taken in.
 * Remembered for a second, since every signalement asks for several.
 */
@Component
class RulesOfTheLog implements Rules {
    private static final Duration MEMORY = Duration.ofSeconds(1);

    /** Every rule has a stream of its own; which there are is told by an index that holds nothing else. */
    private static final String STREAMS = """
            SELECT DISTINCT stream
              FROM log.event
             WHERE type BETWEEN 52 AND 55
            """;

    private record Seen(long nanos, RuleBook book) {}

    private final JdbcClient db;
    private final History log;
    private volatile @Nullable Seen seen;

    RulesOfTheLog(JdbcClient db, History log) {
        this.db = db;
        this.log = log;
    }

    @Override
    public RuleBook book() {
        var now = System.nanoTime();
        var last = seen;
        if (last == null || now - last.nanos >= MEMORY.toNanos()) {
            last = new Seen(now, read());
            seen = last;
        }
        return last.book;
    }

    private RuleBook read() {
        var book = RuleBook.founding();
        var streams = db.sql(STREAMS)
                .query((row, _) -> row.getObject("stream", UUID.class))
                .list();
        if (streams.isEmpty()) {
            return book;
        }
        for (var recorded : log.streams(streams, Long.MAX_VALUE)) {
            if (recorded.event() instanceof RuleEvent event) {
                book = book.with(event);
            }
        }
        return book;
    }
}
