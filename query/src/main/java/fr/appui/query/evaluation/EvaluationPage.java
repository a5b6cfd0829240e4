package fr.appui.query.evaluation;

import fr.appui.query.counter.Figure;
import fr.appui.query.counter.Period;
import fr.appui.query.finding.FindingEntry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an evaluator begins.
 *
 * @param until last day of the access; {@code null}: nobody has told
 * @param pending questions and findings that are not settled
 * @param period that the figures are of
 */
record EvaluationPage(
        @Nullable LocalDate until,
        LocalDate today,
        List<FindingEntry> pending,
        Period period,
        List<Figure> figures,
        List<Way> ways) {

    private static final int MOST_DAYS = 401;

    /** Somewhere to go on from here; said by the messages under its name. */
    record Way(String name, String address) {}

    /** Whether its days can be counted: only in a demonstration an access is open for longer than a year and a bit. */
    boolean endsSoon() {
        return daysLeft() <= MOST_DAYS;
    }

    /** Today included. */
    long daysLeft() {
        return until == null ? 0 : ChronoUnit.DAYS.between(today, until) + 1;
    }
}
