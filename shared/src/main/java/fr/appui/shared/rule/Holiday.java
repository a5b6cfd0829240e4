package fr.appui.shared.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;

/**
 * A public holiday, the same rule every year.
 *
 * @param rule {@code 05-01} for a fixed day (month-day), {@code EASTER+39} or {@code EASTER-2} for a movable one, in
 *     days from Easter Sunday
 */
public record Holiday(String rule) {
    private static final Pattern MOVABLE = Pattern.compile("EASTER([+-]\\d{1,2})");
    private static final Pattern FIXED = Pattern.compile("\\d\\d-\\d\\d");

    /** Whether the text can be read as a holiday. */
    public static boolean isReadable(String rule) {
        if (MOVABLE.matcher(rule).matches()) {
            return true;
        }
        try {
            return FIXED.matcher(rule).matches() && MonthDay.parse("--" + rule).isValidYear(2001);
        } catch (DateTimeException _) {
            return false;
        }
    }

    public LocalDate in(int year) {
        var movable = MOVABLE.matcher(rule);
        return movable.matches()
                ? easter(year).plusDays(Integer.parseInt(movable.group(1)))
                : MonthDay.parse("--" + rule).atYear(year);
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        var f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    @Override
    public String toString() {
        return rule;
    }
}
