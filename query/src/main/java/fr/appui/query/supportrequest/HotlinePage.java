package fr.appui.query.supportrequest;

import fr.appui.query.page.Form;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hotline's page: quick entry beside what waits and what came last.
 *
 * @param centres those that a new request may be entered for; one: it is not asked
 * @param centre the centre whose figures are shown; {@code null}: all
 * @param list what waits and what came last
 * @param created the request that has just been saved
 */
record HotlinePage(
        Form form,
        List<Centre> centres,
        @Nullable Centre centre,
        LocalDate today,
        List<SectorCount> counters,
        LiveList list,
        @Nullable Created created) {

    record SectorCount(Sector sector, long today, long month) {}

    /** @param count what its sector's counter of today is now; of the day of receipt when that is another */
    record Created(UUID id, String number, Sector sector, LocalDate day, long count) {}

    LocalDate monthBegins() {
        return today.withDayOfMonth(1);
    }

    long totalToday() {
        return counters.stream().mapToLong(SectorCount::today).sum();
    }

    long totalMonth() {
        return counters.stream().mapToLong(SectorCount::month).sum();
    }
}
