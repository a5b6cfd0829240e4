package fr.appui.ops.demo;

import java.time.LocalDate;

/** When something is put right, or done: soon, or only after the half-year's last day. */
enum Until {
    SOON,
    /** By those who consolidate the half-year. */
    JULY,
    /** From August to October, by those who prepare the year's report. */
    AUTUMN;

    /** So many of what waits for July in a half-year wait for autumn instead: one in three, in the crisis alone. */
    static int autumn(HalfYear half, int afterwards) {
        return half == HalfYear.CRISIS ? Math.ceilDiv(afterwards, 3) : 0;
    }

    boolean isAfterwards() {
        return this != SOON;
    }

    /** When what has piled up is entered and answered: in the first days of July, or in August. */
    LocalDate cleared(HalfYear half, Dice dice) {
        return this == AUTUMN ? half.july(31).plusDays(dice.between(3, 28)) : half.july(dice.between(1, 3));
    }

    /** When an error is noticed: in the middle of July, or in September and October. */
    LocalDate noticed(HalfYear half, Dice dice) {
        return this == AUTUMN ? half.july(31).plusDays(dice.between(32, 80)) : half.july(dice.between(6, 17));
    }

    /** What would happen after this day does not: the demonstration is over. */
    LocalDate end(HalfYear half) {
        return this == AUTUMN ? half.july(31).plusDays(91) : half.july(24);
    }
}
