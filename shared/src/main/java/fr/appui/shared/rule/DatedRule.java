package fr.appui.shared.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says from a day on.
 *
 * @param to last day on which it holds; {@code null}: until another version says otherwise
 * @param source the text that it comes from, as people cite it
 * @param confirmed whether somebody has checked it against its source
 */
public record DatedRule(
        RuleVersion version,
        Rule rule,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        boolean confirmed) {

    /** Whether another version says the same of the same days, from the same source. */
    public boolean saysTheSameAs(DatedRule other) {
        return equals(new DatedRule(version, other.rule, other.from, other.to, other.source, other.confirmed));
    }
}
