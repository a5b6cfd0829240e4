package fr.appui.shared.activity;

import fr.appui.shared.reference.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration states: a value, of a period or of a day.
 *
 * @param from first day of the period; {@code null} without one
 * @param to last day of the period, which is the counting day
 * @param measure {@code null} where the kind of declaration has one of its own or none
 * @param value {@code null} for what is one by itself, a press article
 * @param indicator name of a carried indicator that is no measure of this register
 * @param source where the value comes from
 */
public record Statement(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Measure measure,
        @Nullable BigDecimal value,
        @Nullable String indicator,
        @Nullable String source) {
    /** That nothing is stated. */
    public static final Statement NOTHING = new Statement(null, null, null, null, null, null);
}
