package fr.appui.ops.reference;

import fr.appui.command.intake.Rules;
import fr.appui.query.reading.History;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleEvent;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dated rules, read from the log itself: a version judges as soon as it is told, whatever the views have taken in.
 * Remembered until there are more events of rules than were read.
 */
@Component
class RulesOfTheLog implements Rules {
    /** Each rule has a stream of its own; a small index tells which, and how many events there are. */
    private static final String STREAMS = """
            SELECT stream
              FROM log.event
             WHERE type BETWEEN 52 AND 55
            """;

    /** @param events how many events of rules there were when the book was read; there are never fewer */
    private record Seen(int events, RuleBook book) {}

    private final JdbcClient db;
    private final History log;
    private volatile @Nullable Seen seen;

    RulesOfTheLog(JdbcClient db, History log) {
        this.db = db;
        this.log = log;
    }

    @Override
    public RuleBook book() {
        var streams = db.sql(STREAMS)
                .query((row, _) -> row.getObject("stream", UUID.class))
                .list();
        var last = seen;
        if (last == null || last.events != streams.size()) {
            last = new Seen(streams.size(), read(Set.copyOf(streams)));
            seen = last;
        }
        return last.book;
    }

    private RuleBook read(Set<UUID> streams) {
        var book = RuleBook.founding();
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
