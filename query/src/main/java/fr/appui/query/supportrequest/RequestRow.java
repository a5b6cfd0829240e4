package fr.appui.query.supportrequest;

import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request in a list.
 *
 * @param question {@code null} where it is masked
 */
record RequestRow(
        UUID id,
        String number,
        Instant receivedAt,
        Centre centre,
        Sector sector,
        Status status,
        List<Theme> themes,
        @Nullable Facility facility,
        @Nullable String question) {
    private static final int SHOWN = 120;

    static RequestRow of(SupportRequests.Row row) {
        return new RequestRow(
                row.id(),
                row.number(),
                row.receivedAt(),
                row.centre(),
                row.sector(),
                row.status(),
                row.themes(),
                row.facility(),
                row.question().value());
    }

    /** Name and town of the facility as far as they are known; empty when nothing is. */
    String place() {
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
