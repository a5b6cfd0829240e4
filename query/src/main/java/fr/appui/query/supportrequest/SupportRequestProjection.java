package fr.appui.query.supportrequest;

import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.IntervalProjection;
import fr.appui.query.supportrequest.SupportRequestRow.Known;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of support requests, now and as known at any position. */
@Component
public final class SupportRequestProjection extends IntervalProjection<SupportRequestEvent, Known> {
    public static final String NAME = "support-requests";

    SupportRequestProjection(JdbcClient db) {
        super(db, NAME, "view.support_request", SupportRequestEvent.class);
    }

    @Override
    protected Known after(@Nullable Known before, Recorded<Event> recorded, SupportRequestEvent event) {
        return Known.after(before, recorded, event);
    }

    @Override
    protected Known known(ResultSet row) throws SQLException {
        return new Known(
                FoldState.read(row.getString("facts"), SupportRequestFacts.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("question"),
                List.of((String[]) row.getArray("answers").getArray()));
    }
}
