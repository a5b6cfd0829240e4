package fr.appui.command.signalement;

import fr.appui.command.intake.InvalidInput;
import fr.appui.shared.rule.Territory;
import fr.appui.shared.signalement.Judging;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which something was counted or seen: never later than the calendar of the place, or of Paris, allows. */
final class PastDays {
    private PastDays() {}

    /** Refuses a day that has not begun. */
    static void mustHaveBegun(String field, @Nullable LocalDate day, Instant now, Territory territory) {
        if (day != null && day.isAfter(latest(now, territory))) {
            throw new InvalidInput(field, "future");
        }
    }

    /**
     * Refuses a first case that fell ill after the signalement was received.
     *
     * @param field which of the two is wrong, with what {@code code} says about it
     */
    static void mustPrecedeReceipt(
            String field, String code, @Nullable LocalDate firstCaseOn, Instant receivedAt, Territory territory) {
        if (firstCaseOn != null && firstCaseOn.isAfter(latest(receivedAt, territory))) {
            throw new InvalidInput(field, code);
        }
    }

    private static LocalDate latest(Instant at, Territory territory) {
        var there = territory.day(at);
        var inParis = Judging.dayOf(at);
        return there.isAfter(inParis) ? there : inParis;
    }
}
