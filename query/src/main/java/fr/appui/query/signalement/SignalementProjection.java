package fr.appui.query.signalement;

import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.IntervalProjection;
import fr.appui.query.signalement.SignalementRow.Known;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of signalements, now and as known at any position. */
@Component
public final class SignalementProjection extends IntervalProjection<SignalementEvent, Known> {
    public static final String NAME = "signalements";

    SignalementProjection(JdbcClient db) {
        super(db, NAME, "view.signalement", SignalementEvent.class);
    }

    @Override
    protected Known after(@Nullable Known before, Recorded<Event> recorded, SignalementEvent event) {
        return Known.after(before, recorded, event);
    }

    @Override
    protected Known known(ResultSet row) throws SQLException {
        return new Known(
                FoldState.read(row.getString("facts"), SignalementFacts.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("summary"),
                row.getString("assessment"));
    }
}
