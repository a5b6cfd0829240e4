package fr.appui.shared.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Monday to Friday without the public holidays of a territory (jours ouvrés). */
public record WorkingDays(List<Holiday> holidays) {

    public boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holidays.stream()
                        .noneMatch(holiday -> holiday.in(day.getYear()).equals(day));
    }

    /**
     * The last day of a deadline. The first day does not count; one that would end on a Saturday, a Sunday or a holiday
     * ends on the next working day (as article 642 CPC has it).
     */
    public LocalDate after(LocalDate from, int days, DayUnit unit) {
        var day = from;
        switch (unit) {
            case CALENDAR_DAYS -> day = from.plusDays(days);
            case WORKING_DAYS -> {
                for (var left = days; left > 0; ) {
                    day = day.plusDays(1);
                    left -= isWorking(day) ? 1 : 0;
                }
            }
        }
        while (!isWorking(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
