package fr.appui.query.facility;

import fr.appui.shared.facility.Layout;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the directory was last taken from. */
@Component
public final class DirectoryState {
    private static final String LAST = """
            SELECT layout, vintage, sha256, read, added, changed, closed, refused, recorded_at,
                   (SELECT count(*) FROM directory.facility WHERE valid_to IS NULL) AS facilities
              FROM view.directory_import
             ORDER BY position DESC
             LIMIT 1
            """;

    /**
     * The last import.
     *
     * @param facilities how many the directory names today
     */
    public record Import(
            Layout layout,
            LocalDate vintage,
            String sha256,
            int read,
            int added,
            int changed,
            int closed,
            int refused,
            Instant recordedAt,
            long facilities) {}

    private final JdbcClient db;

    DirectoryState(JdbcClient db) {
        this.db = db;
    }

    /** Empty until a file was taken in. */
    public Optional<Import> last() {
        return db.sql(LAST)
                .query((row, _) -> new Import(
                        Layout.valueOf(row.getString("layout")),
                        row.getObject("vintage", LocalDate.class),
                        row.getString("sha256"),
                        row.getInt("read"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("closed"),
                        row.getInt("refused"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getLong("facilities")))
                .optional();
    }
}
