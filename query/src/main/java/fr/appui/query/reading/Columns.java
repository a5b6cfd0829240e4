package fr.appui.query.reading;

import fr.appui.shared.party.Facility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What several lists keep in columns of the same kind. */
public final class Columns {
    private Columns() {}

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** {@code null} when nothing but a department is known of it. */
    public static @Nullable Facility facility(ResultSet row) throws SQLException {
        var facility = new Facility(
                row.getString("finess"), row.getString("facility"), row.getString("city"), row.getString("department"));
        return facility.finess() == null && facility.name() == null && facility.city() == null ? null : facility;
    }
}
