package fr.appui.query.counter;

import fr.appui.shared.reference.Centre;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counting days from the first to the last, both included. */
public record Period(LocalDate from, LocalDate to) {

    public static Period monthOf(LocalDate day) {
        return new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** One end alone stands for the half-year that begins or ends there, none for the usual period. */
    public static Period asked(@Nullable LocalDate first, @Nullable LocalDate last, Period usual) {
        if (first == null) {
            return last == null ? usual : new Period(last.plusDays(1).minusMonths(6), last);
        }
        return new Period(first, last == null ? first.plusMonths(6).minusDays(1) : last);
    }

    /** What is looked at when nothing else was asked for: the half-year of today, or the one that is demonstrated. */
    public static Period usual(boolean demonstration, LocalDate today) {
        return demonstration ? firstHalf(2020) : halfYearOf(today);
    }

    public static Period halfYearOf(LocalDate day) {
        return day.getMonthValue() <= 6 ? firstHalf(day.getYear()) : secondHalf(day.getYear());
    }

    public static Period yearOf(LocalDate day) {
        return new Period(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31));
    }

    public static Period firstHalf(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30));
    }

    private static Period secondHalf(int year) {
        return new Period(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
    }

    /** The same days a year before: parts that follow each other still do, 29 February or not. */
    public Period yearBefore() {
        var leapDay = from.getMonthValue() == 2 && from.getDayOfMonth() == 29;
        return new Period(leapDay ? from.plusDays(1).minusYears(1) : from.minusYears(1), to.minusYears(1));
    }

    /** Its weeks from Monday to Sunday, the first and the last cut at its ends. */
    public List<Period> weeks() {
        return Stream.iterate(from, day -> !day.isAfter(to), day -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))
                .map(day -> new Period(day, earlier(to, day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))))
                .toList();
    }

    /** Its months, the first and the last cut at its ends. */
    public List<Period> months() {
        return Stream.iterate(
                        from,
                        day -> !day.isAfter(to),
                        day -> day.withDayOfMonth(1).plusMonths(1))
                .map(day -> new Period(day, earlier(to, day.with(TemporalAdjusters.lastDayOfMonth()))))
                .toList();
    }

    /** The same days of the week 52 weeks before: a week meets a week of the same shape. */
    public Period weeksBefore() {
        return new Period(from.minusWeeks(52), to.minusWeeks(52));
    }

    /** {@code 2020-W12}: the ISO week that the period lies in. */
    public String isoWeek() {
        return "%04d-W%02d".formatted(from.get(IsoFields.WEEK_BASED_YEAR), from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** {@code 2020-03}: the month that the period lies in. */
    public String month() {
        return from.toString().substring(0, 7);
    }

    public Selection selection(@Nullable Centre centre) {
        return Selection.of(from, to).at(centre, null);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
