package fr.appui.ops.demo;

import fr.appui.shared.count.Definitions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When calls come in and when people at a centre get round to things: by the clock on their own wall. */
record Desk(ZoneId zone, Dice dice) {
    private static final Weights<Integer> HOURS =
            Weights.of(8, 6, 9, 14, 10, 16, 11, 15, 12, 6, 13, 6, 14, 14, 15, 13, 16, 11, 17, 7, 18, 2);
    private static final Weights<Integer> AT_NIGHT = Weights.of(0, 1, 2, 1, 5, 1, 6, 2, 7, 4, 19, 6, 20, 5, 21, 4);

    /** Late enough for a day's own work, early enough to be recorded on the same day of Paris. */
    private static final LocalTime LAST = LocalTime.of(21, 45);

    /** A moment of a counting day at which a request comes in. */
    Instant call(LocalDate day) {
        var quiet = dice.chance(HalfYear.isCrisis(day) ? 0.05 : 0.015);
        var local = LocalTime.of((quiet ? AT_NIGHT : HOURS).pick(dice), dice.between(0, 59), dice.between(0, 59));
        var moment = day.atTime(local).atZone(zone).toInstant();
        var paris = moment.atZone(Definitions.PARIS);
        return paris.toLocalDate().equals(day) && paris.toLocalTime().isBefore(LAST) ? moment : duringHours(day);
    }

    /** Some minutes later, when what was said has been typed in. */
    Instant typed(Instant after, int minutes) {
        return after.plus(Duration.ofMinutes(minutes)).plusSeconds(dice.between(20, 500));
    }

    /** A working moment some days later: not before the first working day from there on. */
    Instant daysLater(Instant after, int days) {
        if (days == 0) {
            return after.plus(Duration.ofMinutes(dice.between(15, 75)));
        }
        return onWorkingDay(LocalDate.ofInstant(after, Definitions.PARIS).plusDays(days));
    }

    Instant onWorkingDay(LocalDate day) {
        var open = day;
        while (!HalfYear.isWorkingDay(open)) {
            open = open.plusDays(1);
        }
        return duringHours(open);
    }

    private Instant duringHours(LocalDate day) {
        var local = LocalTime.of(8, 30).plusSeconds(dice.between(0, 8 * 3600));
        return day.atTime(local).atZone(zone).toInstant();
    }
}
