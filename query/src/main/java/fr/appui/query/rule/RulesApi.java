package fr.appui.query.rule;

import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.rule.Holiday;
import fr.appui.shared.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dated rules for programs: whoever is judged by them may read them. */
@RestController
@RequestMapping("/api/rules")
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR, Role.ADMIN})
final class RulesApi {
    /**
     * One version of a rule.
     *
     * @param says with the names that a POST uses
     * @param recordedAt {@code null} for what holds since ever, like {@code position}
     */
    record Version(
            String rule,
            int version,
            Map<String, Object> says,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            boolean confirmed,
            @Nullable Instant recordedAt,
            @Nullable Long position) {}

    record Rules(List<Version> rows, @Nullable String next, AsOf asOf) {}

    /** @param version how many versions there are: what {@code If-Match} is compared with */
    record One(UUID id, String rule, int version, List<Version> versions, AsOf asOf) {}

    private final DatedRules rules;

    RulesApi(DatedRules rules) {
        this.rules = rules;
    }

    /** Every version of every rule, those of the past and the future included. */
    @GetMapping
    Rules all(
            Actor actor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var answer = rules.all(when(asOf, minPosition));
        return new Rules(
                answer.value().stream()
                        .flatMap(entry -> entry.versions().stream())
                        .map(RulesApi::version)
                        .toList(),
                null,
                answer.asOf());
    }

    @GetMapping("/{code}")
    One one(
            Actor actor,
            @PathVariable("code") String code,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var answer = rules.all(when(asOf, minPosition));
        return answer.value().stream()
                .filter(entry -> entry.code().equals(code))
                .map(entry -> new One(
                        entry.id(),
                        entry.code(),
                        entry.version(),
                        entry.versions().stream().map(RulesApi::version).toList(),
                        answer.asOf()))
                .findFirst()
                .orElseThrow(Unknown::new);
    }

    private static When when(@Nullable String asOf, @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return when;
    }

    private static Version version(RuleEntry.Version version) {
        var told = version.told();
        return new Version(
                told.version().rule(),
                told.version().version(),
                says(told.rule()),
                told.from(),
                told.to(),
                told.source(),
                told.confirmed(),
                version.recordedAt(),
                version.position());
    }

    private static Map<String, Object> says(Rule rule) {
        var says = new LinkedHashMap<String, Object>();
        switch (rule) {
            case Rule.ClusterThreshold r -> {
                says.put("cases", r.cases());
                says.put("days", r.days());
            }
            case Rule.Deadline r -> {
                says.put("days", r.days());
                says.put("unit", r.unit());
            }
            case Rule.CriteriaScheme r -> says.put("codes", r.codes());
            case Rule.Holidays r ->
                says.put("holidays", r.days().stream().map(Holiday::rule).toList());
        }
        return says;
    }
}
