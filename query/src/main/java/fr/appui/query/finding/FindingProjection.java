package fr.appui.query.finding;

import fr.appui.query.finding.FindingRow.Known;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.IntervalProjection;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of questions and findings, now and as known at any position. */
@Component
public final class FindingProjection extends IntervalProjection<FindingEvent, Known> {
    public static final String NAME = "findings";

    FindingProjection(JdbcClient db) {
        super(db, NAME, "view.finding", FindingEvent.class);
    }

    @Override
    protected Known after(@Nullable Known before, Recorded<Event> recorded, FindingEvent event) {
        return Known.after(before, recorded, event);
    }

    @Override
    protected Known known(ResultSet row) throws SQLException {
        return new Known(
                FoldState.read(row.getString("facts"), FindingFacts.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getString("text"),
                row.getString("answer"));
    }
}
