package fr.appui.query.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.appui.shared.rule.DatedRule;
import fr.appui.shared.rule.Rule;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * From this day on a rule says something else: figures of the days before and after are not of the same thing.
 *
 * @param rule its name: {@code CLUSTER_IRA}
 * @param says for pages, not part of what programs are told
 */
public record RuleChange(
        LocalDate day,
        String rule,
        int version,
        String source,
        @JsonIgnore Rule says) implements Comparable<RuleChange> {
    private static final Comparator<RuleChange> ORDER = Comparator.comparing(RuleChange::day)
            .thenComparing(RuleChange::rule)
            .thenComparing(RuleChange::version);

    static RuleChange of(DatedRule told) {
        return new RuleChange(told.from(), told.version().rule(), told.version().version(), told.source(), told.rule());
    }

    @Override
    public int compareTo(RuleChange other) {
        return ORDER.compare(this, other);
    }
}
