package fr.appui.query.signalement;

import fr.appui.query.reading.Conditions;
import fr.appui.shared.rule.Territory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** How much time is left until the next last day of a signalement: each that is followed lies in one of them. */
public enum Bucket {
    /** A last day is over. */
    LATE,
    /** Less than 24 hours are left. */
    DAY,
    /** Until Sunday evening. */
    WEEK,
    /** Thereafter, or nothing is due. */
    LATER,
    /** Closed within the last seven days. */
    CLOSED;

    private static final Duration ONE_DAY = Duration.ofHours(24);
    private static final Duration SHOWN_CLOSED = Duration.ofDays(7);

    /**
     * The bounds at one instant.
     *
     * @param day end of the next 24 hours
     * @param week end of Sunday, or of the next 24 hours where that comes later
     */
    record Bounds(Instant now, Instant day, Instant week) {
        /** @param clock whose weeks they are */
        static Bounds at(Instant now, Territory clock) {
            var sunday = clock.day(now).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            var day = now.plus(ONE_DAY);
            var week = clock.endOf(sunday);
            return new Bounds(now, day, week.isBefore(day) ? day : week);
        }

        /** Where something belongs that is due at an instant. */
        Bucket of(Instant dueAt) {
            if (!dueAt.isAfter(now)) {
                return LATE;
            }
            if (!dueAt.isAfter(day)) {
                return DAY;
            }
            return dueAt.isAfter(week) ? LATER : WEEK;
        }
    }

    /** Leaves out what lies in another. */
    void narrow(Conditions conditions, Bounds bounds) {
        switch (this) {
            case LATE -> until(conditions, bounds.now);
            case DAY -> until(after(conditions, bounds.now), bounds.day);
            case WEEK -> until(after(conditions, bounds.day), bounds.week);
            case LATER -> after(conditions, bounds.week);
            case CLOSED ->
                conditions.add(
                        "closed_at > :closedAfter",
                        "closedAfter",
                        bounds.now.minus(SHOWN_CLOSED).atOffset(ZoneOffset.UTC));
        }
    }

    private static Conditions after(Conditions conditions, Instant at) {
        return conditions.add("due_order > :dueAfter", "dueAfter", at.atOffset(ZoneOffset.UTC));
    }

    private static void until(Conditions conditions, Instant at) {
        conditions.add("due_order <= :dueUntil", "dueUntil", at.atOffset(ZoneOffset.UTC));
    }
}
