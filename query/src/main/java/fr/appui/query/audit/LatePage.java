package fr.appui.query.audit;

import fr.appui.query.page.Address;
import fr.appui.query.page.Days;
import fr.appui.shared.reference.Centre;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Late facts, centre by centre, month by month and one by one.
 *
 * @param typed what stands in the fields, by name
 * @param centres to choose from; one: there is no choice
 * @param overview {@code null} where something typed could not be read
 */
record LatePage(
        Map<String, String> typed,
        List<String> wrong,
        List<Centre> centres,
        Late.Sort sort,
        Late.@Nullable Overview overview,
        List<Late.Fact> rows,
        boolean first,
        @Nullable String next) {

    /** How much of what happened was told late. */
    static BigDecimal percent(Late.OfCentre one) {
        return one.facts() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100 * one.late()).divide(BigDecimal.valueOf(one.facts()), 1, RoundingMode.HALF_UP);
    }

    String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Months in which something late happened, in order. */
    List<String> occurred() {
        return cells().stream().map(Late.Cell::occurred).distinct().toList();
    }

    /** Months in which it became known, in order. */
    List<String> recorded() {
        return cells().stream().map(Late.Cell::recorded).distinct().sorted().toList();
    }

    Optional<Late.Cell> cell(String occurred, String recorded) {
        return cells().stream()
                .filter(cell ->
                        cell.occurred().equals(occurred) && cell.recorded().equals(recorded))
                .findFirst();
    }

    private List<Late.Cell> cells() {
        return overview == null ? List.of() : overview.cells();
    }

    static YearMonth month(String iso) {
        return YearMonth.parse(iso);
    }

    /** The facts of one cell. */
    String of(Late.Cell cell) {
        var happened = month(cell.occurred());
        var known = month(cell.recorded());
        return asked("/tardifs")
                        .with("from", later(happened.atDay(1).toString(), typed("from")))
                        .with("to", earlier(happened.atEndOfMonth().toString(), typed("to")))
                        .with("recordedFrom", known.atDay(1))
                        .with("recordedTo", known.atEndOfMonth())
                        .with("sort", sort == Late.Sort.NEWEST ? null : sort.parameter())
                + "#facts";
    }

    /** The facts of one centre. */
    String of(@Nullable Centre centre) {
        return period(Address.of("/tardifs").with("days", typed.get("days")))
                .with("centre", centre)
                .toString();
    }

    /** The same from all months of recording. */
    @Nullable
    String whole() {
        return typed.containsKey("recordedFrom") || typed.containsKey("recordedTo")
                ? period(asked("/tardifs")).toString()
                : null;
    }

    /** The other order. */
    String sorted(Late.Sort other) {
        return listed("/tardifs", other).toString() + "#facts";
    }

    @Nullable
    String firstPage() {
        return first ? null : listed("/tardifs", sort).toString();
    }

    @Nullable
    String nextPage() {
        return next == null
                ? null
                : listed("/tardifs", sort).with("cursor", next).toString();
    }

    /** The list as a file, but for its format. */
    Address export() {
        return listed("/tardifs/export", sort);
    }

    private Address listed(String path, Late.Sort order) {
        return period(asked(path))
                .with("recordedFrom", typed.get("recordedFrom"))
                .with("recordedTo", typed.get("recordedTo"))
                .with("sort", order == Late.Sort.NEWEST ? null : order.parameter());
    }

    private Address asked(String path) {
        return Address.of(path).with("days", typed.get("days")).with("centre", typed.get("centre"));
    }

    private Address period(Address address) {
        return address.with("from", typed.get("from")).with("to", typed.get("to"));
    }

    private static String later(String month, String typed) {
        var day = Days.iso(typed);
        return day == null || day.isEmpty() || month.compareTo(day) > 0 ? month : day;
    }

    private static String earlier(String month, String typed) {
        var day = Days.iso(typed);
        return day == null || day.isEmpty() || month.compareTo(day) < 0 ? month : day;
    }
}
