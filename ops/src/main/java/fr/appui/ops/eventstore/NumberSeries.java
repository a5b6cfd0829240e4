package fr.appui.ops.eventstore;

import fr.appui.command.intake.Numbers;
import fr.appui.shared.reference.Centre;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Draws numbers in a transaction of their own that does not wait for the disk. That is safe: whoever uses the number
 * commits later, and a commit that is on disk has everything that was written to the log file before it on disk as
 * well.
 */
public final class NumberSeries implements Numbers {
    private final JdbcClient db;

    /** @param unflushed a source of auto-committing connections with {@code synchronous_commit = off} */
    public NumberSeries(DataSource unflushed) {
        this.db = JdbcClient.create(unflushed);
    }

    @Override
    public String draw(String prefix, @Nullable Centre centre, int year) {
        var code = centre == null ? "NAT" : centre.name();
        var next = db.sql("SELECT log.next_number(:prefix, :centre, :year)")
                .param("prefix", prefix)
                .param("centre", code)
                .param("year", year)
                .query((row, _) -> row.getInt(1))
                .single();
        return "%s-%s-%d-%05d".formatted(prefix, code, year, next);
    }
}
