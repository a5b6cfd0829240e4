package fr.appui.query.counter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** For how many days a request has been waiting. */
enum Age {
    TODAY(0, 0),
    DAYS_1_2(1, 2),
    DAYS_3_7(3, 7),
    DAYS_8_30(8, 30),
    OLDER(31, null);

    private final int least;
    private final @Nullable Integer most;

    Age(int least, @Nullable Integer most) {
        this.least = least;
        this.most = most;
    }

    /** First day of reception of those that are so old; {@code null} without one. */
    @Nullable
    LocalDate from(LocalDate today) {
        return most == null ? null : today.minusDays(most);
    }

    /** Last day; {@code null} for today's, which may bear the date of a clock that is ahead. */
    @Nullable
    LocalDate to(LocalDate today) {
        return least == 0 ? null : today.minusDays(least);
    }

    boolean holds(LocalDate day, LocalDate today) {
        var from = from(today);
        var to = to(today);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
