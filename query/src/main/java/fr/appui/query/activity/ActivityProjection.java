package fr.appui.query.activity;

import fr.appui.query.activity.ActivityRow.Known;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.IntervalProjection;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of activities of all kinds, now and as known at any position. */
@Component
public final class ActivityProjection extends IntervalProjection<ActivityEvent, Known> {
    public static final String NAME = "activities";

    ActivityProjection(JdbcClient db) {
        super(db, NAME, "view.activity", ActivityEvent.class);
    }

    @Override
    protected Known after(@Nullable Known before, Recorded<Event> recorded, ActivityEvent event) {
        return Known.after(before, recorded, event);
    }

    @Override
    protected Known known(ResultSet row) throws SQLException {
        return new Known(
                FoldState.read(row.getString("facts"), ActivityFacts.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getString("text"),
                row.getString("report"));
    }
}
