package fr.appui.ops.eventstore;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The last position before which nothing can appear any more. Readers go up to here and no further, so that none ever
 * skips an event, however long its writer takes to commit.
 *
 * <p>Without holes the head follows the log. At a hole (a position drawn, its row not visible) it waits behind a fence:
 * a transaction id X drawn after the highest visible position was seen. A writer draws its transaction id before its
 * positions, so whoever could still fill a hole below that position is older than X; once no transaction up to X runs
 * any more, a hole is dead. No clock, no time-out, no set of gaps.
 */
public final class SettledHead {
    private static final String NEXT = """
            SELECT position
              FROM log.event
             WHERE position > :head
             ORDER BY position
             LIMIT 5000
            """;
    private static final String HIGHEST = "SELECT coalesce(max(position), 0) FROM log.event";
    private static final String FENCE = "SELECT pg_current_xact_id()::text::bigint";
    private static final String OLDEST_RUNNING = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private record Fence(long transaction, long ceiling) {}

    private final JdbcClient log;
    private volatile long head;
    private @Nullable Fence fence;

    public SettledHead(DataSource log) {
        this.log = JdbcClient.create(log);
    }

    /** Everything up to this position is settled: there for all, or never to come. */
    public long position() {
        return head;
    }

    /** Position of the last event that is written, whether all before it is settled or not. */
    public long last() {
        return one(HIGHEST);
    }

    /** Looks at the log again; call it after a commit and every now and then. */
    public synchronized long advance() {
        var passed = true;
        while (passed) {
            passed = followVisible() || passFence();
        }
        return head;
    }

    /** Goes on while positions follow one another; puts a fence up at the first hole. */
    private boolean followVisible() {
        var positions = log.sql(NEXT)
                .param("head", head)
                .query((row, _) -> row.getLong(1))
                .list();
        var before = head;
        for (long position : positions) {
            if (position != head + 1) {
                putFence();
                break;
            }
            head = position;
        }
        return head > before;
    }

    private void putFence() {
        if (fence == null || fence.ceiling() <= head) {
            var ceiling = one(HIGHEST);
            fence = new Fence(one(FENCE), ceiling);
        }
    }

    private boolean passFence() {
        if (fence == null || fence.ceiling() <= head || one(OLDEST_RUNNING) <= fence.transaction()) {
            return false;
        }
        head = fence.ceiling();
        fence = null;
        return true;
    }

    private long one(String sql) {
        return log.sql(sql).query((row, _) -> row.getLong(1)).single();
    }
}
