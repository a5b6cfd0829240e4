package fr.appui.query.counter;

import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Since;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What figures are compared with: what was known earlier, or another period.
 *
 * @param other {@code null} for two moments
 * @param since {@code null} for two periods
 */
public record Sides(@Nullable Period other, @Nullable Since since) {

    public static Sides ofMoments(Since since) {
        return new Sides(null, since);
    }

    public static Sides ofPeriods(Period other) {
        return new Sides(other, null);
    }

    /** Reads {@code otherFrom}, {@code otherTo} and {@code since}: one side is asked for, and not both. */
    static Sides asked(
            Parameters in,
            @Nullable String otherFrom,
            @Nullable String otherTo,
            @Nullable String since,
            Set<Dimension> by) {
        var first = in.day("otherFrom", otherFrom);
        var last = in.day("otherTo", otherTo);
        var earlier = Since.asked(in, since);
        if (isTyped(otherFrom) || isTyped(otherTo)) {
            return ofPeriods(period(in, otherFrom, otherTo, since, first, last, by));
        }
        return ofMoments(in.required("since", since, earlier, Since.BEGINNING));
    }

    private static Period period(
            Parameters in,
            @Nullable String otherFrom,
            @Nullable String otherTo,
            @Nullable String since,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Set<Dimension> by) {
        var period = new Period(
                in.required("otherFrom", otherFrom, first, LocalDate.EPOCH),
                in.required("otherTo", otherTo, last, LocalDate.EPOCH));
        if (first != null && last != null && first.isAfter(last)) {
            in.wrong("otherFrom", "after-the-end");
        }
        if (isTyped(since)) {
            in.wrong("since", "moments-or-periods");
        }
        if (by.stream().anyMatch(Dimension::isTime)) {
            in.wrong("by", "no-times-beside-periods");
        }
        return period;
    }

    private static boolean isTyped(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
