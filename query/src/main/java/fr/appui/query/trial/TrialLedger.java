package fr.appui.query.trial;

import fr.appui.query.counter.LedgerRow;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.WholeCases;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Fold;
import fr.appui.shared.count.Ledger;
import fr.appui.shared.count.Line;
import fr.appui.shared.count.Trials;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.trial.Trial;
import fr.appui.shared.wire.StoredType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts trials aside: page by page from the first event on, each page's lines in the transaction that also keeps how
 * far it has come. It writes tables of its own, and none that an official figure is read from.
 */
@Component
public final class TrialLedger {
    private static final String WANTED = """
            SELECT trial.trial_id, trial.trial, trial.base,
                   coalesce(counted.position, 0) AS position, coalesce(counted.definition, 0) AS definition
              FROM view.trial AS trial
              LEFT JOIN view.trial_count AS counted ON counted.trial = trial.trial_id
             WHERE trial.to_pos IS NULL
               AND trial.status <> 'THROWN_AWAY'
             ORDER BY trial.defined_pos
            """;

    private static final String FORGOTTEN = """
            SELECT trial
              FROM view.trial_count
             WHERE trial NOT IN (SELECT trial_id FROM view.trial WHERE to_pos IS NULL AND status <> 'THROWN_AWAY')
            """;

    private static final String BEGIN = """
            INSERT INTO view.trial_count (trial, definition, position)
            VALUES (:trial, :definition, 0)
                ON CONFLICT (trial) DO UPDATE SET definition = excluded.definition, position = 0
            """;

    /** Locks the trial's row: two machines never count the same page. */
    private static final String MOVE = """
            UPDATE view.trial_count
               SET position = :to
             WHERE trial = :trial
               AND position = :from
            """;

    private static final String ADD_LINES = """
            INSERT INTO view.trial_line
            SELECT CAST('%s' AS uuid), line.*
              FROM json_populate_recordset(NULL::view.ledger, CAST(:rows AS json)) AS line
            """;

    private static final String ADD_DIFFERENCES = """
            INSERT INTO view.trial_difference
            SELECT *
              FROM json_populate_recordset(NULL::view.trial_difference, CAST(:rows AS json))
            """;

    /**
     * A trial that is to be counted.
     *
     * @param position how far it has been
     */
    public record Wanted(UUID id, Trial trial, long position) {}

    private final JdbcClient db;
    private final ManyRows rows;
    private final WholeCases cases;
    private final TransactionTemplate transaction;

    TrialLedger(JdbcClient db, WholeCases cases, PlatformTransactionManager transactions) {
        this.db = db;
        this.rows = new ManyRows(db);
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All trials that are not thrown away; one whose official definition has another version now begins anew. */
    public List<Wanted> wanted() {
        return db
                .sql(WANTED)
                .query((row, _) -> {
                    var trial = FoldState.read(row.getString("trial"), Trial.class);
                    var wanted = new Wanted(row.getObject("trial_id", UUID.class), trial, row.getLong("position"));
                    return row.getInt("definition")
                                    == Definitions.of(trial.base()).version()
                            ? wanted
                            : new Wanted(wanted.id, trial, -1);
                })
                .list()
                .stream()
                .map(wanted -> wanted.position < 0 ? begun(wanted) : wanted)
                .toList();
    }

    private Wanted begun(Wanted wanted) {
        transaction.executeWithoutResult(_ -> {
            forget(wanted.id);
            db.sql(BEGIN)
                    .param("trial", wanted.id)
                    .param("definition", Definitions.of(wanted.trial.base()).version())
                    .update();
        });
        return new Wanted(wanted.id, wanted.trial, 0);
    }

    /** Forgets what was counted for trials that are thrown away. */
    public void tidy() {
        db.sql(FORGOTTEN)
                .query(UUID.class)
                .list()
                .forEach(trial -> transaction.executeWithoutResult(_ -> forget(trial)));
    }

    private void forget(UUID trial) {
        for (var table : List.of("view.trial_line", "view.trial_difference", "view.trial_count")) {
            db.sql("DELETE FROM " + table + " WHERE trial = :trial")
                    .param("trial", trial)
                    .update();
        }
    }

    /**
     * Counts what a page of the log adds.
     *
     * @param page the events after the position that the trial has been counted to
     * @param upTo position that it has been counted to then
     */
    public void count(Wanted wanted, List<Recorded<Event>> page, long upTo) {
        var kind = Definitions.of(wanted.trial.base()).counted();
        var lines = new ArrayList<LedgerRow>();
        var differences = new ArrayList<DifferenceRow>();
        for (var events : cases.of(page, event -> isOf(kind, event))) {
            var number = number(events);
            Trials.ledger(wanted.trial, events).stream()
                    .filter(written -> written.by().position() > wanted.position)
                    .collect(Collectors.groupingBy(Ledger.Written::by))
                    .forEach((by, written) -> lines.addAll(LedgerRow.written(lines(written), number, by)));
            if (!wanted.trial.own()) {
                Trials.differences(wanted.trial, events).stream()
                        .filter(difference -> difference.by().position() > wanted.position)
                        .collect(Collectors.groupingBy(Trials.Difference::by))
                        .values()
                        .forEach(of -> differences.addAll(DifferenceRow.of(wanted.id, of, number)));
            }
        }
        transaction.executeWithoutResult(_ -> {
            var moved = db.sql(MOVE)
                    .param("trial", wanted.id)
                    .param("from", wanted.position)
                    .param("to", upTo)
                    .update();
            if (moved == 1) {
                rows.write(ADD_LINES.formatted(wanted.id), lines);
                rows.write(ADD_DIFFERENCES, differences);
            }
        });
    }

    private static List<Line> lines(List<Ledger.Written> written) {
        return written.stream().map(Ledger.Written::line).toList();
    }

    private static boolean isOf(CaseKind kind, Event event) {
        return Fold.counts(event) && StoredType.of(event).storedName().startsWith(kind.feature() + ".");
    }

    private static String number(List<Recorded<Event>> events) {
        CaseFacts facts = null;
        for (var event : events) {
            facts = Fold.after(facts, event.event());
        }
        return Objects.requireNonNull(facts).number();
    }
}
