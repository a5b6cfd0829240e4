package fr.appui.shared.rule;

import fr.appui.shared.log.Event;
import fr.appui.shared.reference.SignalementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a rule was told: what it says, on which days it holds, and who says so. */
public sealed interface RuleEvent extends Event {
    Rule rule();

    /** First day that the version speaks for. */
    LocalDate validFrom();

    /** Last day on which the rule holds; {@code null}: until another version says otherwise. */
    @Nullable
    LocalDate validTo();

    /** The text that the rule comes from, as people cite it. */
    String source();

    /** Whether somebody has checked the rule against its source. */
    boolean confirmed();

    record ClusterThresholdDefined(
            UUID id,
            SignalementKind kind,
            int cases,
            int days,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            boolean confirmed,
            Instant occurredAt)
            implements RuleEvent {
        @Override
        public Rule rule() {
            return new Rule.ClusterThreshold(kind, cases, days);
        }
    }

    record DeadlineDefined(
            UUID id,
            Step step,
            int days,
            DayUnit unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            boolean confirmed,
            Instant occurredAt)
            implements RuleEvent {
        @Override
        public Rule rule() {
            return new Rule.Deadline(step, days, unit);
        }
    }

    record CriteriaSchemeDefined(
            UUID id,
            String scheme,
            List<String> codes,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            boolean confirmed,
            Instant occurredAt)
            implements RuleEvent {
        @Override
        public Rule rule() {
            return new Rule.CriteriaScheme(scheme, codes);
        }
    }

    /** @param days {@code 05-01} or {@code EASTER+39} each; see {@link Holiday} */
    record HolidaysDefined(
            UUID id,
            Territory territory,
            List<String> days,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            boolean confirmed,
            Instant occurredAt)
            implements RuleEvent {
        @Override
        public Rule rule() {
            return new Rule.Holidays(territory, days.stream().map(Holiday::new).toList());
        }
    }
}
