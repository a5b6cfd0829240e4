package fr.appui.ops.demo;

import fr.appui.shared.reference.Sector;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a request besides being asked, answered and entered at once, as most are.
 *
 * @param until when it is put right, or done
 * @param enteredAs the wrong sector, for {@link Kind#WRONG_SECTOR} only
 */
record Fate(Kind kind, Until until, @Nullable Sector enteredAs) {
    static final Fate NONE = new Fate(Kind.NONE, Until.SOON, null);

    enum Kind {
        NONE,
        /** Answered some days later, assigned to someone meanwhile. */
        SLOW,
        /** Never answered, never closed. */
        FORGOTTEN,
        /** Entered some days after it came in. */
        LATE,
        /** Sent on to someone else, closed when they had answered. */
        REFERRED,
        /** Closed, open again, answered anew. */
        REOPENED,
        SECOND_ANSWER,
        NOTED,
        LINKED,
        WRONG_SECTOR,
        WRONG_THEME,
        WRONG_FACILITY,
        WRONG_FRAMEWORK,
        /** Channel, duration, question or requester. */
        WRONG_DETAIL,
        /** Entered under the month before. */
        WRONG_MONTH,
        /** Entered late, under the day of entry: in the month after. */
        WRONG_ENTRY_DAY,
        /** Entered in January under the year before. */
        WRONG_YEAR,
        /** Received in the last days of June, entered as received in July. */
        MOVES_IN,
        /** Received in the first days of July, entered as received in June. */
        MOVES_OUT,
        /** Received on the last day of the year before, entered as received in January. */
        MOVES_BACK,
        /** Entered by mistake, and withdrawn. */
        MISTAKE,
        /** Entered twice, linked to the first entry and withdrawn. */
        DUPLICATE,
        /** Withdrawn, then found to have been right. */
        RESTORED,
        /** Entered twice, and merged into the first entry. */
        MERGED,
        /** Merged into another in July, then told from it again. */
        UNMERGED
    }

    /** Whether a request can have this fate and still have it settled in time, before July or after June. */
    boolean mayBefall(Request request, HalfYear half) {
        var afterwards = until.isAfterwards();
        var day = request.day();
        return switch (kind) {
            case WRONG_YEAR -> !day.isAfter(half.from().withDayOfMonth(12));
            case WRONG_MONTH -> day.getMonthValue() >= 2 && isEarly(day);
            case WRONG_ENTRY_DAY -> day.getMonthValue() <= 5 && day.getDayOfMonth() >= 20;
            case WRONG_FACILITY -> isEarly(day) && request.sector() != Sector.COMMUNAUTE && request.facility() != null;
            case MOVES_IN -> !day.isBefore(half.to().withDayOfMonth(26));
            case FORGOTTEN -> !day.isBefore(half.to().minusWeeks(6));
            case LATE -> afterwards ? !day.isBefore(half.to().withDayOfMonth(22)) : isEarly(day);
            case SLOW -> afterwards != isEarly(day);
            default -> afterwards ? !day.isAfter(half.to().withDayOfMonth(22)) : isEarly(day);
        };
    }

    private static boolean isEarly(LocalDate day) {
        return day.getMonthValue() < 6 || day.getDayOfMonth() <= 10;
    }
}
