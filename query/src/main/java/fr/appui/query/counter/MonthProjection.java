package fr.appui.query.counter;

import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.consolidation.MonthEvent;
import fr.appui.shared.consolidation.MonthEvent.Consolidated;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every time that a month of a centre was consolidated or opened again. */
@Component
public final class MonthProjection implements Projection {
    public static final String NAME = "months";

    private static final String ADD = """
            INSERT INTO view.month
            SELECT *
              FROM json_populate_recordset(NULL::view.month, CAST(:rows AS json))
                ON CONFLICT DO NOTHING
            """;

    private record Row(
            Centre centre,
            LocalDate month,
            long fromPos,
            int version,
            boolean consolidated,
            @Nullable UUID actor,
            Instant recordedAt) {}

    private final ManyRows rows;

    MonthProjection(JdbcClient db) {
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.month");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        rows.write(
                ADD,
                events.stream()
                        .filter(recorded -> recorded.event() instanceof MonthEvent)
                        .map(recorded -> row(recorded, (MonthEvent) recorded.event()))
                        .toList());
    }

    private static Row row(Recorded<Event> recorded, MonthEvent event) {
        return new Row(
                event.centre(),
                event.month(),
                recorded.position(),
                recorded.version(),
                event instanceof Consolidated,
                recorded.provenance().actor(),
                recorded.recordedAt());
    }
}
