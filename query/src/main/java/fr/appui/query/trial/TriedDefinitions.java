package fr.appui.query.trial;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.NotYet;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which definitions are tried, and how far each has been counted. As of a moment there are those defined by then. */
@Component
public final class TriedDefinitions {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String ALL = """
            SELECT trial.*, counted.position,
                   EXISTS (SELECT
                             FROM view.trial AS last
                            WHERE last.trial_id = trial.trial_id
                              AND last.to_pos IS NULL
                              AND last.status = 'THROWN_AWAY') AS gone
              FROM view.trial AS trial
              LEFT JOIN view.trial_count AS counted ON counted.trial = trial.trial_id
             WHERE %s
             ORDER BY trial.status = 'THROWN_AWAY', trial.defined_pos DESC
             LIMIT 1000
            """;

    private static final String AS_OF = "trial.from_pos <= :at AND (trial.to_pos IS NULL OR trial.to_pos > :at)";

    private static final List<String> VIEWS = List.of(TrialProjection.NAME);

    /**
     * A trial, and the moment that both its figures and the official ones are to be read at.
     *
     * @param when a position that both have been counted to
     */
    record Ready(TrialEntry trial, When when) {}

    private final JdbcClient db;
    private final Moments moments;

    TriedDefinitions(JdbcClient db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    /** All of them, those thrown away last. */
    public Moments.Answer<List<TrialEntry>> all(When when) {
        return moments.read(when, VIEWS, known -> rows(new Conditions(), known.position()));
    }

    /** @throws Unknown if there is none, or was none then */
    public Moments.Answer<TrialEntry> one(UUID id, When when) {
        return moments.read(
                when,
                VIEWS,
                known -> rows(new Conditions().add("trial.trial_id = :id", "id", id), known.position()).stream()
                        .findFirst()
                        .orElseThrow(Unknown::new));
    }

    private List<TrialEntry> rows(Conditions conditions, long at) {
        conditions.add(AS_OF, "at", at);
        return db.sql(ALL.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query((row, _) -> TrialEntry.read(row, at))
                .list();
    }

    /**
     * A trial whose lines can be read at that moment.
     *
     * @param facts moment that the facts are to be known at, where it is another than that of the definition
     * @throws Unknown if there is none, or it is thrown away
     * @throws NotYet if it has not been counted that far after some seconds of waiting
     */
    Ready ready(UUID id, When when, When facts) {
        var ready = ready(id, when);
        if (facts.position() == null && facts.instant() == null) {
            return ready;
        }
        var known = moments.settled(facts).position();
        var at = Objects.requireNonNull(ready.when.position());
        return new Ready(ready.trial, new When(Math.min(at, known), null, null));
    }

    private Ready ready(UUID id, When when) {
        var found = one(id, when);
        var least = when.minPosition();
        var asked = when.position() != null || when.instant() != null;
        var needed = asked ? found.asOf().position() : least == null ? 0 : least;
        var trial = counted(found.value(), Math.max(needed, found.value().definedAt()));
        var to = trial.countedTo() == null ? 0 : trial.countedTo();
        var at = asked ? found.asOf().position() : Math.min(to, found.asOf().position());
        return new Ready(trial, new When(at, null, null));
    }

    private TrialEntry counted(TrialEntry trial, long position) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var last = trial;
        while (last.countedTo() == null || last.countedTo() < position) {
            if (last.gone()) {
                throw new Unknown();
            }
            if (System.nanoTime() - end > 0) {
                throw new NotYet();
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new NotYet();
            }
            last = one(trial.id(), When.NOW).value();
        }
        return last;
    }
}
