package fr.appui.command.signalement;

import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.Step;
import fr.appui.shared.rule.Territory;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Judging;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of what has just happened, as events of the same command.
 *
 * <p>Nothing is decided anew unless what it was decided from has changed. A newer rule alone therefore touches no
 * judgement and no deadline that is in the log.
 */
final class Reckoning {
    /** All that a verdict depends on, the rules aside. */
    private record JudgedFrom(
            Sector sector,
            SignalementKind kind,
            LocalDate countingDay,
            List<CaseCount> counts,
            @Nullable LocalDate firstCaseOn) {
        static JudgedFrom of(SignalementFacts facts) {
            return new JudgedFrom(
                    facts.sector(),
                    facts.about(),
                    Judging.dayOf(facts.receivedAt()),
                    facts.caseCounts(),
                    facts.firstCaseOn());
        }
    }

    /** All that a last day depends on, the rules aside. */
    private record CountedFrom(LocalDate day, Territory territory) {
        static CountedFrom of(Step step, SignalementFacts facts) {
            var territory = facts.territory();
            return new CountedFrom(
                    step == Step.CLOSURE ? closureFrom(facts) : territory.day(facts.receivedAt()), territory);
        }
    }

    private Reckoning() {}

    /**
     * Events with what follows from them.
     *
     * @param before {@code null} before the first event
     */
    static List<SignalementEvent> of(
            @Nullable SignalementFacts before,
            List<? extends SignalementEvent> events,
            RuleBook rules,
            Instant occurredAt) {
        var all = new ArrayList<SignalementEvent>(events);
        var after = before;
        for (var event : events) {
            after = SignalementFacts.after(after, event);
        }
        if (after != null) {
            judged(before, after, rules, occurredAt).ifPresent(all::add);
            for (var step : List.of(Step.ACKNOWLEDGEMENT, Step.ASSESSMENT, Step.CLOSURE)) {
                deadline(step, before, after, rules, occurredAt).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static Optional<SignalementEvent> judged(
            @Nullable SignalementFacts before, SignalementFacts after, RuleBook rules, Instant occurredAt) {
        if (before != null && JudgedFrom.of(before).equals(JudgedFrom.of(after))) {
            return Optional.empty();
        }
        return Judging.judge(after, rules)
                .filter(judgement -> !judgement.equals(after.judgement()))
                .map(it -> new Judged(after.id(), it.rule(), it.cases(), it.threshold(), it.verdict(), occurredAt));
    }

    /** A last day that a person gave stays: she knew better than the rule. */
    private static Optional<SignalementEvent> deadline(
            Step step, @Nullable SignalementFacts before, SignalementFacts after, RuleBook rules, Instant occurredAt) {
        var from = CountedFrom.of(step, after);
        if (before != null && CountedFrom.of(step, before).equals(from)) {
            return Optional.empty();
        }
        var now = after.deadline(step, null);
        if (now.isPresent() && now.get().rule() == null) {
            return Optional.empty();
        }
        return set(step, after, from.day, rules, occurredAt)
                .filter(set -> now.filter(it -> it.dueOn().equals(set.dueOn())).isEmpty())
                .map(SignalementEvent.class::cast);
    }

    /** The last day that the rules give a step counted from this day. */
    static Optional<DeadlineSet> set(
            Step step, SignalementFacts facts, LocalDate from, RuleBook rules, Instant occurredAt) {
        return Judging.lastDay(facts, step, from, rules)
                .map(last ->
                        new DeadlineSet(facts.id(), step, last.day(), from, last.rule(), last.holidays(), occurredAt));
    }

    /** The day of the last case, or that of the re-opening when this is later. */
    private static LocalDate closureFrom(SignalementFacts facts) {
        var turn = facts.turns().getLast();
        var reopenedOn =
                facts.turns().size() > 1 && turn.open() ? facts.territory().day(turn.at()) : LocalDate.MIN;
        return reopenedOn.isAfter(facts.lastCaseOn()) ? reopenedOn : facts.lastCaseOn();
    }
}
