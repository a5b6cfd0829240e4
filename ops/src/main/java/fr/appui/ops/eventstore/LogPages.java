package fr.appui.ops.eventstore;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.List;
import javax.sql.DataSource;

/** The settled log, page by page, with its events opened: for work that goes through all of it. */
public final class LogPages {
    private final LogTable log;
    private final EventCodec codec;
    private final SettledHead head;

    public LogPages(DataSource log, EventCodec codec, SettledHead head) {
        this.log = new LogTable(log);
        this.codec = codec;
        this.head = head;
    }

    /** Some events, and the position up to which nothing else can be. */
    public record Page(List<Recorded<Event>> events, long upTo) {}

    public long settledHead() {
        return head.advance();
    }

    /** Position of the last event that is written, whether all before it is settled or not. */
    public long last() {
        return head.last();
    }

    public Page after(long position, int limit) {
        var upTo = head.position();
        var rows = log.between(position, upTo, limit);
        var last = rows.size() < limit ? upTo : rows.getLast().position();
        return new Page(codec.events(rows), last);
    }
}
