package fr.appui.query.supportrequest;

import fr.appui.query.account.Names;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request in a list.
 *
 * @param question {@code null} where it is masked
 * @param assignee name of the person who has it
 * @param due whether the follow-up is due today, or was
 */
record RequestRow(
        UUID id,
        int version,
        String number,
        Instant receivedAt,
        Centre centre,
        Sector sector,
        Status status,
        List<Theme> themes,
        @Nullable Facility facility,
        @Nullable String question,
        @Nullable String assignee,
        @Nullable LocalDate followUp,
        boolean due) {
    private static final int SHOWN = 120;

    static RequestRow of(SupportRequests.Row row, Names people, LocalDate today) {
        return new RequestRow(
                row.id(),
                row.version(),
                row.number(),
                row.receivedAt(),
                row.centre(),
                row.sector(),
                row.status(),
                row.themes(),
                row.facility(),
                row.question().value(),
                row.assignedTo() == null ? null : people.of(row.assignedTo()),
                row.followUp(),
                row.followUp() != null && !row.followUp().isAfter(today));
    }

    String place() {
        return place(facility);
    }

    /** Name and town of a facility as far as they are known; empty when nothing is. */
    static String place(@Nullable Facility facility) {
        if (facility == null) {
            return "";
        }
        var name = facility.name() == null ? facility.finess() : facility.name();
        if (name == null) {
            return facility.city() == null ? "" : facility.city();
        }
        return facility.city() == null ? name : name + ", " + facility.city();
    }

    /** The beginning of the question, on one line. */
    String beginning() {
        var line = question == null ? "" : question.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
}
