package fr.appui.query.counter;

import fr.appui.query.reading.Delivery;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.count.Fold;
import fr.appui.shared.count.Ledger;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.reference.CaseKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger that every figure is summed from: lines are added, never changed, never removed. */
@Component
public final class LedgerProjection implements Projection {
    public static final String NAME = "counters";

    private static final String COUNTED = """
            SELECT case_id, kind, version, facts
              FROM view.counted_case
             WHERE case_id = ANY(:cases)
            """;

    private static final String COUNT = """
            INSERT INTO view.counted_case
            SELECT *
              FROM json_populate_recordset(NULL::view.counted_case, CAST(:rows AS json))
                ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, facts = excluded.facts
            """;

    private static final String ADD = """
            INSERT INTO view.ledger
            SELECT *
              FROM json_populate_recordset(NULL::view.ledger, CAST(:rows AS json))
            """;

    /** A row of {@code view.counted_case}. */
    private record CountedCase(UUID caseId, int version, String facts, CaseKind kind) {}

    private record Counted(int version, @Nullable CaseFacts facts) {
        static final Counted NOTHING = new Counted(0, null);
    }

    private final JdbcClient db;
    private final ManyRows rows;
    private final Levels levels;

    LedgerProjection(JdbcClient db) {
        this.db = db;
        this.rows = new ManyRows(db);
        this.levels = new Levels(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return Stream.concat(Stream.of("view.ledger", "view.counted_case"), Levels.TABLES.stream())
                .toList();
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        var counted = countedBefore(events);
        var touched = new LinkedHashSet<UUID>();
        var lines = new ArrayList<LedgerRow>();
        for (var recorded : events) {
            if (Fold.counts(recorded.event())) {
                var before = counted.getOrDefault(recorded.stream(), Counted.NOTHING);
                if (Delivery.isNew(before.version, recorded)) {
                    var after = Fold.after(before.facts, recorded.event());
                    lines.addAll(LedgerRow.written(Ledger.change(before.facts, after), after.number(), recorded));
                    counted.put(recorded.stream(), new Counted(recorded.version(), after));
                    touched.add(recorded.stream());
                }
            }
        }
        rows.write(ADD, lines);
        levels.take(lines);
        rows.write(COUNT, touched.stream().map(id -> row(id, counted)).toList());
    }

    private static CountedCase row(UUID id, Map<UUID, Counted> counted) {
        var now = counted.getOrDefault(id, Counted.NOTHING);
        var facts = Objects.requireNonNull(now.facts);
        return new CountedCase(id, now.version, FoldState.write((Record) facts), facts.kind());
    }

    private Map<UUID, Counted> countedBefore(List<Recorded<Event>> events) {
        var ids = events.stream()
                .filter(recorded -> Fold.counts(recorded.event()))
                .map(Recorded::stream)
                .distinct()
                .toArray(UUID[]::new);
        var counted = new HashMap<UUID, Counted>();
        if (ids.length > 0) {
            db.sql(COUNTED).param("cases", ids).query((RowCallbackHandler) row -> counted.put(
                    row.getObject("case_id", UUID.class),
                    new Counted(
                            row.getInt("version"),
                            FoldState.facts(CaseKind.valueOf(row.getString("kind")), row.getString("facts")))));
        }
        return counted;
    }
}
