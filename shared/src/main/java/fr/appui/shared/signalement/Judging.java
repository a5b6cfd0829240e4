package fr.appui.shared.signalement;

import fr.appui.shared.reference.Sector;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleBook.LastDay;
import fr.appui.shared.rule.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules of its day make of a signalement: pure, so that anyone can judge again and compare. */
public final class Judging {
    /** Rules are those of the counting day, a day of Paris. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private record Point(LocalDate day, int residents) {}

    private Judging() {}

    /** The day whose rules decide: that of the receipt. */
    public static LocalDate dayOf(Instant receivedAt) {
        return LocalDate.ofInstant(receivedAt, PARIS);
    }

    /**
     * Whether the residents counted are a cluster. Staff are never counted (domain: EMS clusters).
     *
     * @return empty outside the medico-social sector, for a kind without threshold on that day, and while nothing was
     *     counted
     */
    public static Optional<Judgement> judge(SignalementFacts facts, RuleBook rules) {
        if (facts.sector() != Sector.EMS || facts.caseCounts().isEmpty()) {
            return Optional.empty();
        }
        return rules.threshold(facts.about(), dayOf(facts.receivedAt())).map(dated -> {
            var rule = (Rule.ClusterThreshold) dated.rule();
            var residents = facts.caseCounts().getLast().residents();
            return new Judgement(dated.version(), residents, rule.cases(), verdict(facts, rule));
        });
    }

    private static Verdict verdict(SignalementFacts facts, Rule.ClusterThreshold rule) {
        var counts = facts.caseCounts();
        if (counts.stream().noneMatch(count -> count.residents() >= rule.cases())) {
            return Verdict.BELOW;
        }
        var first = facts.firstCaseOn();
        if (first == null && counts.getFirst().residents() >= rule.cases()) {
            return Verdict.CLUSTER;
        }
        var points = new ArrayList<Point>();
        if (first != null) {
            points.add(new Point(first.minusDays(1), 0));
        }
        counts.forEach(count -> points.add(new Point(count.asOfDay(), count.residents())));
        return closeTogether(points, rule) ? Verdict.CLUSTER : Verdict.UNCERTAIN;
    }

    /** Whether enough residents fell ill between two counts that lie no further apart than the rule's days. */
    private static boolean closeTogether(List<Point> points, Rule.ClusterThreshold rule) {
        for (var from : points) {
            for (var to : points) {
                if (to.residents - from.residents >= rule.cases()
                        && to.day.isAfter(from.day)
                        && !to.day.isAfter(from.day.plusDays(rule.days()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The last day that the rules give a step.
     *
     * @param from day that it is counted from: of the receipt, or of the last case
     */
    public static Optional<LastDay> lastDay(SignalementFacts facts, Step step, LocalDate from, RuleBook rules) {
        return rules.lastDay(step, from, facts.territory());
    }
}
