package fr.appui.query.counter;

import fr.appui.query.counter.Consolidation.Month;
import fr.appui.query.counter.Consolidation.State;
import fr.appui.query.page.Address;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.page.Links;
import fr.appui.query.page.Words;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Months of centres.
 *
 * @param columns the months shown, oldest first
 * @param rows the months of each centre, in their order
 * @param decides whether the reader may consolidate
 * @param done how many were consolidated just now
 */
record ConsolidationPage(
        List<Period> columns, Map<Centre, List<Month>> rows, boolean decides, Form form, long done, long refused) {

    /**
     * A figure of a month, then and now.
     *
     * @param then as it was answered for; {@code null} while the month is provisional
     */
    record Compared(
            Measure measure, BigDecimal now, @Nullable BigDecimal then) {
        boolean isSomething() {
            return now.signum() != 0 || then != null && then.signum() != 0;
        }

        BigDecimal moved() {
            return then == null ? BigDecimal.ZERO : now.subtract(then);
        }
    }

    static String address(Month month) {
        return "/consolidation/" + month.centre() + "/" + month.month();
    }

    String earlier() {
        return until(columns.getLast().from().minusMonths(columns.size()));
    }

    String later() {
        return until(columns.getLast().from().plusMonths(columns.size()));
    }

    /** All that a centre did in these months, on one sheet. */
    String sheet(Centre centre) {
        return Links.sheetOf(
                centre, columns.getFirst().from(), columns.getLast().to());
    }

    private static String until(LocalDate last) {
        return Address.of("/consolidation")
                .with("to", last.toString().substring(0, 7))
                .toString();
    }

    /** Months shown that are over and that some centre has still to answer for. */
    List<Choice> open(Words words) {
        return columns.stream()
                .filter(days -> rows.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(month -> month.month().equals(days.month()) && isOpen(month)))
                .map(days -> new Choice(days.month(), words.days(days.from(), days.to())))
                .toList();
    }

    /** Centres that have one of these months to answer for. */
    List<Centre> waiting() {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().stream().anyMatch(ConsolidationPage::isOpen))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOpen(Month month) {
        return month.over() && month.state() == State.PROVISIONAL;
    }
}
