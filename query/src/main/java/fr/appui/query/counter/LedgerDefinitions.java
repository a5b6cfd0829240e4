package fr.appui.query.counter;

import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.NotYet;
import fr.appui.query.reading.ViewPositions;
import fr.appui.query.reading.WholeCases;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Fold;
import fr.appui.shared.count.Ledger;
import fr.appui.shared.count.Line;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.reference.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which definitions the ledger is written with, and how it comes to be written with those of today.
 *
 * <p>The view goes on with today's definitions from where it stands. What it has taken in before is counted anew page
 * by page: events of which a changed measure has lines are written as if they had never been written otherwise. Until
 * that is done, changed measures have no figures; all others have theirs.
 */
@Component
public final class LedgerDefinitions {
    private static final String WRITTEN = """
            SELECT measure, definition, goal, position
              FROM view.ledger_definition
            """;

    private static final String WANT = """
            INSERT INTO view.ledger_definition (measure, definition, goal, position)
            VALUES (:measure, :definition, :goal, 0)
                ON CONFLICT (measure, definition) DO UPDATE
               SET goal = excluded.goal, position = 0
            """;

    private static final String MOVE = """
            UPDATE view.ledger_definition
               SET position = greatest(position, least(goal, :to))
             WHERE position < goal
            """;

    private static final String FORGET = """
            DELETE FROM view.ledger_definition
             WHERE measure || ' ' || definition <> ALL(:known)
               AND position >= goal
            """;

    private static final String TOUCHED = """
            SELECT DISTINCT position
              FROM view.ledger
             WHERE position > :after
               AND position <= :to
               AND measure = ANY(:measures)
            """;

    private static final String ADD = """
            INSERT INTO view.ledger
            SELECT *
              FROM json_populate_recordset(NULL::view.ledger, CAST(:rows AS json))
            """;

    /** One row of {@code view.ledger_definition}. */
    private record Written(String measure, int definition, long goal, long position) {
        boolean isPending() {
            return position < goal;
        }

        String name() {
            return measure + " " + definition;
        }
    }

    /**
     * What is to be counted anew.
     *
     * @param measures changed ones, those of the past that have no definition any more included
     * @param position how far it has been
     * @param goal where the view stood when today's definitions came
     */
    public record Wanted(Set<String> measures, long position, long goal) {}

    private final JdbcClient db;
    private final ManyRows rows;
    private final WholeCases cases;
    private final ViewPositions positions;
    private final TransactionTemplate transaction;

    LedgerDefinitions(JdbcClient db, WholeCases cases, PlatformTransactionManager transactions) {
        this.db = db;
        this.rows = new ManyRows(db);
        this.cases = cases;
        this.positions = new ViewPositions(db);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Compares what is written with the definitions of today; before the view takes anything in with them. */
    public void notice() {
        transaction.executeWithoutResult(_ -> {
            var stands = positions.least(List.of(LedgerProjection.NAME));
            if (stands == 0) {
                begunAnew();
                return;
            }
            var written = written();
            var names = written.stream().map(Written::name).collect(Collectors.toSet());
            Definitions.ALL.stream()
                    .filter(definition -> !names.contains(name(definition)))
                    .forEach(definition -> want(definition.measure().name(), definition.version(), stands));
            written.stream()
                    .filter(row -> !known().contains(row.name()) && !row.isPending())
                    .forEach(row -> want(row.measure, row.definition, stands));
        });
    }

    /** The ledger is empty: whatever is written from now on is written with the definitions of today. */
    public void begunAnew() {
        db.sql("DELETE FROM view.ledger_definition").update();
        Definitions.ALL.forEach(definition -> want(definition.measure().name(), definition.version(), 0));
    }

    private void want(String measure, int definition, long goal) {
        db.sql(WANT)
                .param("measure", measure)
                .param("definition", definition)
                .param("goal", goal)
                .update();
    }

    private List<Written> written() {
        return db.sql(WRITTEN)
                .query((row, _) -> new Written(
                        row.getString("measure"),
                        row.getInt("definition"),
                        row.getLong("goal"),
                        row.getLong("position")))
                .list();
    }

    private static String name(Definition definition) {
        return definition.measure() + " " + definition.version();
    }

    private static Set<String> known() {
        return Definitions.ALL.stream().map(LedgerDefinitions::name).collect(Collectors.toSet());
    }

    /** Measures that have no figure yet, each with how much of its past has been counted, in per cent. */
    Map<Measure, Integer> pending() {
        var pending = new EnumMap<Measure, Integer>(Measure.class);
        var known = known();
        written().stream()
                .filter(row -> row.isPending() && known.contains(row.name()))
                .forEach(row -> pending.put(Measure.valueOf(row.measure), (int) (100 * row.position / row.goal)));
        return pending;
    }

    /** @throws NotYet if one of these has no figure yet */
    void mustBeWritten(Collection<Measure> measures) {
        if (pending().keySet().stream().anyMatch(measures::contains)) {
            throw new NotYet();
        }
    }

    /** What is to be counted anew; empty once the whole past is written with the definitions of today. */
    public Optional<Wanted> wanted() {
        var pending = written().stream().filter(Written::isPending).toList();
        return pending.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wanted(
                        pending.stream().map(Written::measure).collect(Collectors.toCollection(TreeSet::new)),
                        pending.stream().mapToLong(Written::position).min().orElseThrow(),
                        pending.stream().mapToLong(Written::goal).max().orElseThrow()));
    }

    /**
     * Counts a page of the log anew.
     *
     * @param page the events after the position that it has been counted to
     * @param upTo position that it has been counted to then
     */
    public void count(Wanted wanted, List<Recorded<Event>> page, long upTo) {
        var to = Math.min(upTo, wanted.goal);
        var events = page.stream().filter(event -> event.position() <= to).toList();
        var anew = anew(events, wanted.position);
        transaction.executeWithoutResult(_ -> {
            var touched = new TreeSet<Long>();
            anew.forEach((position, lines) -> {
                if (lines.stream().anyMatch(line -> wanted.measures.contains(line.measure()))) {
                    touched.add(position);
                }
            });
            touched.addAll(db.sql(TOUCHED)
                    .param("after", wanted.position)
                    .param("to", to)
                    .param("measures", wanted.measures.toArray(String[]::new))
                    .query(Long.class)
                    .list());
            db.sql("DELETE FROM view.ledger WHERE position = ANY(:touched)")
                    .param("touched", touched.toArray(Long[]::new))
                    .update();
            rows.write(
                    ADD,
                    touched.stream()
                            .flatMap(position -> anew.getOrDefault(position, List.of()).stream())
                            .toList());
            if (to >= wanted.goal) {
                Levels.countedAnew(db, wanted.measures);
            }
            db.sql(MOVE).param("to", to).update();
            db.sql(FORGET).param("known", known().toArray(String[]::new)).update();
        });
    }

    /** All rows that these events write, by position. */
    private Map<Long, List<LedgerRow>> anew(List<Recorded<Event>> events, long after) {
        var anew = new HashMap<Long, List<LedgerRow>>();
        for (var whole : cases.of(events, Fold::counts)) {
            var lines = new HashMap<Long, List<Line>>();
            Ledger.of(whole)
                    .forEach(written -> lines.computeIfAbsent(written.by().position(), _ -> new ArrayList<>())
                            .add(written.line()));
            CaseFacts facts = null;
            for (var event : whole) {
                facts = Fold.after(facts, event.event());
                if (event.position() > after && lines.containsKey(event.position())) {
                    anew.put(
                            event.position(),
                            LedgerRow.written(
                                    lines.get(event.position()),
                                    Objects.requireNonNull(facts).number(),
                                    event));
                }
            }
        }
        return anew;
    }
}
