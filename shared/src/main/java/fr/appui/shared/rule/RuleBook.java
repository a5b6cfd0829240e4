package fr.appui.shared.rule;

import fr.appui.shared.reference.SignalementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All versions of all rules that are known. On a given day the one with the latest first day speaks; of two with the
 * same first day the later told.
 *
 * @param versions in the order in which they were told
 */
public record RuleBook(List<DatedRule> versions) {
    private static final RuleBook FOUNDING = new RuleBook(FoundingRules.ALL);

    /** What holds before anybody told anything. */
    public static RuleBook founding() {
        return FOUNDING;
    }

    /** The book after one more version. */
    public RuleBook with(RuleEvent told) {
        var code = told.rule().code();
        var more = new ArrayList<>(versions);
        more.add(new DatedRule(
                new RuleVersion(code, of(code).size() + 1),
                told.rule(),
                told.validFrom(),
                told.validTo(),
                told.source(),
                told.confirmed()));
        return new RuleBook(List.copyOf(more));
    }

    /** The names of all rules, in the order in which they were first told. */
    public List<String> codes() {
        return versions.stream().map(one -> one.version().rule()).distinct().toList();
    }

    /** All versions of one rule, the first told first; empty for a rule that nobody knows. */
    public List<DatedRule> of(String code) {
        return versions.stream()
                .filter(one -> one.version().rule().equals(code))
                .toList();
    }

    /** The version that holds on a day; empty where none does. */
    public Optional<DatedRule> on(String code, LocalDate day) {
        return of(code).stream()
                .filter(one -> !one.from().isAfter(day))
                .max(Comparator.comparing(DatedRule::from)
                        .thenComparing(one -> one.version().version()))
                .filter(one -> one.to() == null || !one.to().isBefore(day));
    }

    public Optional<DatedRule> threshold(SignalementKind kind, LocalDate day) {
        return on(Rule.ClusterThreshold.codeOf(kind), day);
    }

    /** Whether a scheme knows a code on a day. */
    public boolean knows(String scheme, String code, LocalDate day) {
        return on(Rule.CriteriaScheme.codeOf(scheme), day)
                .filter(one -> ((Rule.CriteriaScheme) one.rule()).codes().contains(code))
                .isPresent();
    }

    /** The last day of a step; empty when no rule gives it one. */
    public Optional<LastDay> lastDay(Step step, LocalDate from, Territory territory) {
        return on(Rule.Deadline.codeOf(step), from).map(dated -> {
            var holidays = on(Rule.Holidays.codeOf(territory), from).orElseThrow();
            var working = new WorkingDays(((Rule.Holidays) holidays.rule()).days());
            var deadline = (Rule.Deadline) dated.rule();
            return new LastDay(
                    working.after(from, deadline.days(), deadline.unit()), dated.version(), holidays.version());
        });
    }

    /** @param holidays version of the holidays that were left out */
    public record LastDay(LocalDate day, RuleVersion rule, RuleVersion holidays) {}
}
