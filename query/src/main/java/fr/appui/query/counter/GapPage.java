package fr.appui.query.counter;

import fr.appui.query.page.Address;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.shared.count.Cause;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One difference taken apart: the lines between two moments, or those of two periods, by cause.
 *
 * @param filters what narrows the figure beside its period, by name as in the address
 * @param parts one for two moments, one for each of two periods
 * @param since {@code null} for two periods
 * @param other {@code null} for two moments
 */
record GapPage(
        Definition definition,
        Period period,
        @Nullable Period other,
        Map<String, String> filters,
        @Nullable AsOf since,
        AsOf asOf,
        List<Part> parts) {

    /**
     * Lines by cause.
     *
     * @param gap what they make of the figure
     * @param rows of this page
     * @param next address of the lines that follow; {@code null} where there are none
     * @param first address of the first ones; {@code null} on their page
     */
    record Part(
            Period period,
            Difference gap,
            List<Lines.Row> rows,
            @Nullable String first,
            @Nullable String next) {
        /** Those of this page, the causes in their order. */
        Map<Cause, List<Lines.Row>> byCause() {
            var rowsOf = new EnumMap<Cause, List<Lines.Row>>(Cause.class);
            for (var cause : Cause.values()) {
                var own = rows.stream().filter(row -> row.cause() == cause).toList();
                if (!own.isEmpty()) {
                    rowsOf.put(cause, own);
                }
            }
            return rowsOf;
        }

        long lines() {
            return gap.lines().values().stream().mapToLong(Long::longValue).sum();
        }
    }

    GapPage with(List<Part> newParts) {
        return new GapPage(definition, period, other, filters, since, asOf, newParts);
    }

    GapPage at(AsOf moment) {
        return new GapPage(definition, period, other, filters, since, moment, parts);
    }

    boolean distribution() {
        return definition.kind() == Kind.DISTRIBUTION;
    }

    /** Whether the lines between add up to the difference. */
    boolean adds() {
        return !definition.kind().isDeclared();
    }

    String comparison() {
        var address = Address.of("/chiffres/comparaison")
                .with("mode", other == null ? null : ComparisonPage.Mode.PERIODS)
                .with("from", period.from())
                .with("to", period.to())
                .with("otherFrom", other == null ? null : other.from())
                .with("otherTo", other == null ? null : other.to())
                .with("centre", filters.get("centre"))
                .with("region", filters.get("region"));
        return since == null
                ? address.toString()
                : address.with("since", since.position())
                        .with("until", asOf.position())
                        .toString();
    }

    /** The lines as a file, but for its format; those of two periods are two files. */
    Address export(Part part) {
        return at("/chiffres/ecart/export", part.period)
                .with("since", since == null ? 0 : since.position())
                .with("asOf", asOf.position());
    }

    Address at(String path, Period days) {
        var address = Address.of(path)
                .with("measure", definition.measure())
                .with("from", days.from())
                .with("to", days.to());
        for (var filter :
                filters.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address;
    }
}
