package fr.appui.command.rule;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.rule.DayUnit;
import fr.appui.shared.rule.Holiday;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleEvent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From a day on a rule says something else: another version of it, which changes none of those before. */
public record AddRuleVersion(
        UUID id,
        Rule rule,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean confirmed,
        Instant occurredAt)
        implements CaseCommand {
    /** Axon's name of the bus entry. */
    static final String HANDLER = "rule";

    private static final int CLUSTER_DAYS = 60;

    @Override
    public String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command: pure, the same answer on any day.
     *
     * @param known all that was told of the rule, the founding versions included
     * @return one event; none when the rule says just this from that day on already
     */
    List<RuleEvent> decide(RuleBook known) {
        var before = known.of(rule.code()).stream()
                .filter(version -> version.from().equals(validFrom))
                .reduce((_, last) -> last);
        var event = event();
        return before.filter(version -> new RuleBook(List.of())
                                .with(event)
                                .versions()
                                .getFirst()
                                .saysTheSameAs(version))
                        .isPresent()
                ? List.of()
                : List.of(event);
    }

    private RuleEvent event() {
        return switch (rule) {
            case Rule.ClusterThreshold r ->
                new RuleEvent.ClusterThresholdDefined(
                        id, r.kind(), r.cases(), r.days(), validFrom, validTo, source, confirmed, occurredAt);
            case Rule.Deadline r ->
                new RuleEvent.DeadlineDefined(
                        id, r.step(), r.days(), r.unit(), validFrom, validTo, source, confirmed, occurredAt);
            case Rule.CriteriaScheme r ->
                new RuleEvent.CriteriaSchemeDefined(
                        id, r.scheme(), r.codes(), validFrom, validTo, source, confirmed, occurredAt);
            case Rule.Holidays r ->
                new RuleEvent.HolidaysDefined(
                        id,
                        r.territory(),
                        r.days().stream().map(Holiday::rule).toList(),
                        validFrom,
                        validTo,
                        source,
                        confirmed,
                        occurredAt);
        };
    }

    /** What the POST may say; which fields are required follows from the rule's name. */
    record Body(
            @Size(max = 40) String rule,
            @Nullable @Min(1) @Max(1000) Integer cases,
            @Nullable @Min(0) @Max(365) Integer days,
            @Nullable DayUnit unit,

            @Nullable @Size(max = 40) @Pattern(regexp = RuleCode.NAME, message = "not-a-criterion")
            List<String> codes,

            @Nullable @Size(max = 40) List<String> holidays,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Size(max = 300) String source,
            @Nullable Boolean confirmed,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<InputError>();
            RuleCode.of(rule)
                    .ifPresentOrElse(
                            code -> check(code, errors), () -> errors.add(new InputError("rule", "unknown-rule")));
            if (validTo != null && validTo.isBefore(validFrom)) {
                errors.add(new InputError("validTo", "before-the-beginning"));
            }
            return errors;
        }

        private void check(RuleCode code, List<InputError> errors) {
            switch (code) {
                case RuleCode.Cluster _ -> {
                    takes(errors, "cases", "days");
                    if (days != null && (days < 1 || days > CLUSTER_DAYS)) {
                        errors.add(new InputError("days", "out-of-range", 1, CLUSTER_DAYS));
                    }
                }
                case RuleCode.Deadline _ -> takes(errors, "days", "unit");
                case RuleCode.Criteria _ -> takes(errors, "codes");
                case RuleCode.Holidays _ -> {
                    takes(errors, "holidays");
                    unreadable(errors);
                    if (validTo != null) {
                        errors.add(new InputError("validTo", "never-without-holidays"));
                    }
                }
            }
        }

        /** Notes what this rule needs and did not get, and what it got though it has no use for it. */
        private void takes(List<InputError> errors, String... needed) {
            var wanted = Arrays.asList(needed);
            check(errors, wanted, "cases", cases);
            check(errors, wanted, "days", days);
            check(errors, wanted, "unit", unit);
            check(errors, wanted, "codes", codes);
            check(errors, wanted, "holidays", holidays);
        }

        private static void check(List<InputError> errors, List<String> wanted, String field, @Nullable Object value) {
            if (wanted.contains(field) && value == null) {
                errors.add(new InputError(field, "required"));
            } else if (!wanted.contains(field) && value != null) {
                errors.add(new InputError(field, "not-for-this-rule"));
            }
        }

        private void unreadable(List<InputError> errors) {
            var named = holidays == null ? List.<String>of() : holidays;
            IntStream.range(0, named.size())
                    .filter(i -> !Holiday.isReadable(named.get(i)))
                    .forEach(i -> errors.add(new InputError("holidays[" + i + "]", "not-a-holiday")));
        }

        /** Only for a body without contradictions. */
        private Rule said() {
            return switch (RuleCode.of(rule).orElseThrow()) {
                case RuleCode.Cluster(var kind) ->
                    new Rule.ClusterThreshold(kind, requireNonNull(cases), requireNonNull(days));
                case RuleCode.Deadline(var step) -> new Rule.Deadline(step, requireNonNull(days), requireNonNull(unit));
                case RuleCode.Criteria(var scheme) -> new Rule.CriteriaScheme(scheme, requireNonNull(codes));
                case RuleCode.Holidays(var territory) ->
                    new Rule.Holidays(
                            territory,
                            requireNonNull(holidays).stream().map(Holiday::new).toList());
            };
        }
    }

    static AddRuleVersion of(UUID id, Body body, Instant now) {
        return new AddRuleVersion(
                id,
                body.said(),
                body.validFrom(),
                body.validTo(),
                body.source(),
                Boolean.TRUE.equals(body.confirmed()),
                requireNonNullElse(body.occurredAt(), now));
    }
}
