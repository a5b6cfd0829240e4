package fr.appui.query.counter;

import fr.appui.query.page.Address;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.rule.RuleChange;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One figure taken apart: how it is counted and the lines that it is the sum of.
 *
 * @param filters what narrows the figure beside its period, by name as in the address
 * @param asOf the moment asked for; {@code null}: now
 * @param count the figure; {@code null} where there is none, as of a unique for another period than its own
 * @param ruleChanges days of the period from which on a rule of what is counted says something else
 * @param sum of all lines, whatever page is shown
 * @param median for a distribution with lines; {@code null} otherwise, like {@code slowest} and {@code most}
 */
record FigurePage(
        Definition definition,
        Period period,
        Map<String, String> filters,
        @Nullable AsOf asOf,
        @Nullable BigDecimal count,
        @Nullable Long median,
        @Nullable Long slowest,
        @Nullable Long most,
        BigDecimal sum,
        List<RuleChange> ruleChanges,
        List<LineRow> rows,
        boolean first,
        @Nullable String next) {

    /** @param value what was measured, beside an amount of ±1; {@code null} for a plain count */
    record LineRow(
            long position,
            String type,
            UUID caseId,
            String number,
            LocalDate day,
            Instant occurredAt,
            Instant recordedAt,
            BigDecimal amount,
            @Nullable Long value) {}

    boolean distribution() {
        return definition.kind() == Kind.DISTRIBUTION;
    }

    boolean level() {
        return definition.kind() == Kind.LEVEL;
    }

    boolean proven() {
        return count != null && count.compareTo(sum) == 0;
    }

    @Nullable
    String firstPage() {
        return first ? null : address().toString();
    }

    @Nullable
    String nextPage() {
        return next == null ? null : address().with("cursor", next).toString();
    }

    String dashboard() {
        return Address.of("/tableau-de-bord")
                .with("from", period.from())
                .with("to", period.to())
                .with("centre", filters.get("centre"))
                .toString();
    }

    /** This figure and all others as known at another moment, or of another period. */
    String comparison() {
        return ComparisonPage.of(period.from(), period.to(), filters.get("centre"));
    }

    /** The lines as a file, but for its format. */
    Address export() {
        return at("/chiffres/export");
    }

    private Address address() {
        return at("/chiffres");
    }

    private Address at(String path) {
        var address = Address.of(path)
                .with("measure", definition.measure())
                .with("from", period.from())
                .with("to", period.to());
        for (var filter :
                filters.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address.with("asOf", asOf == null ? null : asOf.position());
    }
}
