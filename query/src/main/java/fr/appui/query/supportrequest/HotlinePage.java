package fr.appui.query.supportrequest;

import fr.appui.query.workspace.DraftedForm;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hotline's page: quick entry beside what waits and what came last.
 *
 * @param centres those that a new request may be entered for; one: it is not asked
 * @param centre the centre whose figures are shown; {@code null}: all
 * @param list what waits and what came last
 * @param undoable what the person has entered today and may take back with one click
 * @param created the request that has just been saved
 * @param withdrawn the request that has just been taken back
 */
record HotlinePage(
        DraftedForm entry,
        List<Centre> centres,
        @Nullable Centre centre,
        Instant now,
        LocalDate today,
        List<SectorCount> counters,
        LiveList list,
        Set<UUID> undoable,
        @Nullable Created created,
        @Nullable Withdrawn withdrawn) {

    /** Fields that are folded away because what they hold is mostly right. */
    private static final Set<String> MORE = Set.of(
            "centre",
            "receivedAt",
            "framework",
            "subSector",
            "requester.phone",
            "requester.email",
            "facility.city",
            "facility.department",
            "facility.finess");

    record SectorCount(Sector sector, long today, long month) {}

    /** @param count what its sector's counter of today is now; of the day of receipt when that is another */
    record Created(UUID id, String number, Sector sector, LocalDate day, long count) {}

    record Withdrawn(UUID id, String number) {}

    /** Whether the folded fields are needed: one is wrong, or the centre is still to be chosen. */
    boolean showsMore() {
        var form = entry.form();
        return MORE.stream().anyMatch(field -> form.problem(field) != null)
                || centres.size() > 1 && form.value("centre").isEmpty();
    }

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
