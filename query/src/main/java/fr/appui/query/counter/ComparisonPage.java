package fr.appui.query.counter;

import fr.appui.query.page.Address;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All figures twice: as known at two moments, or of two periods.
 *
 * @param mode whether two periods are compared
 * @param typed what stands in the fields, by name
 * @param centres to choose from, like {@code regions}; one: there is no choice
 * @param found {@code null} where nothing could be compared
 * @param all whether figures that did not change are shown as well
 */
record ComparisonPage(
        Mode mode,
        Map<String, String> typed,
        List<String> wrong,
        List<Centre> centres,
        List<String> regions,
        @Nullable Found found,
        boolean all) {

    enum Mode {
        MOMENTS,
        PERIODS
    }

    /**
     * What was compared.
     *
     * @param other {@code null} for two moments
     * @param since {@code null} for two periods
     */
    record Found(
            Period period, @Nullable Period other, @Nullable AsOf since, AsOf asOf, List<Difference> rows) {
        boolean empty() {
            return since != null && since.position() == asOf.position();
        }
    }

    boolean ofPeriods() {
        return mode == Mode.PERIODS;
    }

    String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Rows to show, those of a sector after that of all sectors. */
    List<Difference> rows() {
        return found == null
                ? List.of()
                : found.rows.stream().filter(row -> all || row.moved()).toList();
    }

    /** How many figures did not change. */
    long unmoved() {
        return found == null
                ? 0
                : found.rows.stream().filter(row -> !row.moved()).count();
    }

    static @Nullable Sector sector(Difference row) {
        var sector = row.at(Dimension.SECTOR);
        return sector == null ? null : Sector.valueOf(sector);
    }

    static String label(Words words, Difference row) {
        return MonthPage.label(words, row.measure());
    }

    /** {@code Saisie tardive +3, correction −1}: how many lines of each where amounts do not add up. */
    static String causes(Words words, Difference row) {
        if (row.kind().isDeclared()) {
            return row.lines().entrySet().stream()
                    .map(cause ->
                            words.code(cause.getKey()) + " (" + words.count("compare.lines", cause.getValue()) + ")")
                    .collect(Collectors.joining(", "));
        }
        return row.causes().entrySet().stream()
                .map(cause -> words.code(cause.getKey()) + " " + words.signed(cause.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String number(Words words, @Nullable BigDecimal value) {
        return value == null ? "–" : words.number(value);
    }

    /** The lines that make the difference. */
    String gap(Difference row) {
        var compared = Objects.requireNonNull(found);
        var address = narrowed(Address.of("/chiffres/ecart").with("measure", row.measure()), row, compared.period);
        return compared.since == null
                ? address.with("otherFrom", other().from())
                        .with("otherTo", other().to())
                        .with("asOf", typed.containsKey("asOf") ? compared.asOf.position() : null)
                        .toString()
                : address.with("since", compared.since.position())
                        .with("asOf", compared.asOf.position())
                        .toString();
    }

    /** The figure as it was at the first moment, or of the first period. */
    String before(Difference row) {
        var compared = Objects.requireNonNull(found);
        return figure(row, compared.period, compared.since == null ? compared.asOf : compared.since);
    }

    /** The figure at the second moment, or of the other period. */
    String after(Difference row) {
        var compared = Objects.requireNonNull(found);
        return figure(row, compared.other == null ? compared.period : compared.other, compared.asOf);
    }

    private String figure(Difference row, Period period, AsOf at) {
        return narrowed(Address.of("/chiffres").with("measure", row.measure()), row, period)
                .with("asOf", at.position())
                .toString();
    }

    private Period other() {
        return Objects.requireNonNull(Objects.requireNonNull(found).other);
    }

    private Address narrowed(Address address, Difference row, Period period) {
        return address.with("from", period.from())
                .with("to", period.to())
                .with("sector", row.at(Dimension.SECTOR))
                .with("centre", typed.get("centre"))
                .with("region", typed.get("region"));
    }

    /** The other way of comparing, of the same figures; of two periods, those of the second. */
    String otherMode() {
        return Address.of("/chiffres/comparaison")
                .with("mode", ofPeriods() ? Mode.MOMENTS : Mode.PERIODS)
                .with("from", typed.get(ofPeriods() ? "otherFrom" : "from"))
                .with("to", typed.get(ofPeriods() ? "otherTo" : "to"))
                .with("centre", typed.get("centre"))
                .with("region", typed.get("region"))
                .toString();
    }

    /** The same with the figures that did not change, or without. */
    String withAll() {
        return asked(Address.of("/chiffres/comparaison"))
                .with("all", all ? null : "1")
                .toString();
    }

    /** The same as a file, but for its format. */
    Address export() {
        return asked(Address.of("/chiffres/comparaison/export")).with("all", all ? "1" : null);
    }

    private Address asked(Address address) {
        var asked = address.with("mode", ofPeriods() ? mode : null);
        for (var name : List.of("from", "to", "otherFrom", "otherTo", "since", "until", "centre", "region", "asOf")) {
            asked = asked.with(name, typed.get(name));
        }
        return asked;
    }

    /** All that is compared, from the dashboard or from one figure. */
    static String of(LocalDate from, LocalDate to, @Nullable Object centre) {
        return Address.of("/chiffres/comparaison")
                .with("from", from)
                .with("to", to)
                .with("centre", centre)
                .toString();
    }
}
