package fr.appui.query.mail;

import fr.appui.query.reading.Delivery;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every last day of what is not done on a signalement, as it stands now: for those who watch, not for those who look.
 */
@Component
public final class DeadlineProjection implements Projection {
    public static final String NAME = "deadlines";

    private static final String KNOWN = """
            SELECT case_id, version, recorded_at, facts
              FROM view.deadline_case
             WHERE case_id = ANY(:cases)
            """;

    private static final String PUT_CASE = """
            INSERT INTO view.deadline_case
            SELECT *
              FROM json_populate_recordset(NULL::view.deadline_case, CAST(:rows AS json))
                ON CONFLICT (case_id) DO UPDATE
               SET version = excluded.version, number = excluded.number, centre = excluded.centre,
                   region = excluded.region, department = excluded.department, followed = excluded.followed,
                   facts = excluded.facts
            """;

    private static final String CLEAR = """
            DELETE FROM view.deadline
             WHERE case_id = ANY(:cases)
            """;

    private static final String ADD = """
            INSERT INTO view.deadline
            SELECT *
              FROM json_populate_recordset(NULL::view.deadline, CAST(:rows AS json))
            """;

    /** A row of {@code view.deadline_case}, column by column. */
    private record CaseRow(
            UUID caseId,
            int version,
            String number,
            Centre centre,
            String region,
            @Nullable String department,
            boolean followed,
            Instant recordedAt,
            String facts) {}

    /** A row of {@code view.deadline}, column by column. */
    private record Row(UUID caseId, Step step, int request, LocalDate dueOn, Instant dueAt, boolean passed) {}

    private record Known(
            int version, Instant recordedAt, @Nullable SignalementFacts facts) {}

    private final JdbcClient db;
    private final ManyRows rows;

    DeadlineProjection(JdbcClient db) {
        this.db = db;
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.deadline_case", "view.deadline");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        var ours = events.stream()
                .filter(recorded -> recorded.event() instanceof SignalementEvent)
                .toList();
        if (ours.isEmpty()) {
            return;
        }
        var known = known(ours);
        var changed = new LinkedHashMap<UUID, CaseRow>();
        for (var recorded : ours) {
            var before = known.getOrDefault(recorded.stream(), new Known(0, recorded.recordedAt(), null));
            if (Delivery.isNew(before.version, recorded)) {
                var facts = SignalementFacts.after(before.facts, (SignalementEvent) recorded.event());
                known.put(recorded.stream(), new Known(recorded.version(), before.recordedAt, facts));
                changed.put(recorded.stream(), row(recorded.version(), before.recordedAt, facts));
            }
        }
        write(changed.values(), known);
    }

    private void write(Collection<CaseRow> cases, Map<UUID, Known> known) {
        if (cases.isEmpty()) {
            return;
        }
        rows.write(PUT_CASE, cases);
        db.sql(CLEAR)
                .param("cases", cases.stream().map(CaseRow::caseId).toArray(UUID[]::new))
                .update();
        rows.write(
                ADD,
                cases.stream().flatMap(row -> open(known.get(row.caseId()))).toList());
    }

    private static Stream<Row> open(@Nullable Known known) {
        var facts = known == null ? null : known.facts;
        return facts == null
                ? Stream.of()
                : facts.openDeadlines().stream()
                        .map(deadline -> new Row(
                                facts.id(),
                                deadline.step(),
                                deadline.informationRequest() == null ? 0 : deadline.informationRequest(),
                                deadline.dueOn(),
                                facts.territory().endOf(deadline.dueOn()),
                                deadline.passed()));
    }

    private static CaseRow row(int version, Instant recordedAt, SignalementFacts facts) {
        return new CaseRow(
                facts.id(),
                version,
                facts.number(),
                facts.centre(),
                facts.region(),
                facts.department(),
                facts.status().isFollowed(),
                recordedAt,
                FoldState.write(facts));
    }

    private Map<UUID, Known> known(List<Recorded<Event>> events) {
        var ids = events.stream().map(Recorded::stream).distinct().toArray(UUID[]::new);
        var known = new HashMap<UUID, Known>();
        db.sql(KNOWN).param("cases", ids).query((RowCallbackHandler) row -> known.put(
                row.getObject("case_id", UUID.class),
                new Known(
                        row.getInt("version"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        FoldState.read(row.getString("facts"), SignalementFacts.class))));
        return known;
    }
}
