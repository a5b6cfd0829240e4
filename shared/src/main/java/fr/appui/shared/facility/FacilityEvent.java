package fr.appui.shared.facility;

import fr.appui.shared.log.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the log keeps of the directory: which public file was taken in when, and the names that people gave. */
public sealed interface FacilityEvent extends Event {

    /**
     * A copy of the public file was taken in; its rows are kept beside the log, since the file can be had again.
     *
     * @param id of this import; the rows that it added, changed or closed bear it
     * @param vintage day that the file tells of
     * @param sha256 of the file's bytes, in hexadecimal
     * @param read rows about a facility, refused ones included
     * @param closed facilities that the file no longer names
     * @param refused rows that could not be read
     */
    record DirectoryImported(
            UUID id,
            Layout layout,
            LocalDate vintage,
            String sha256,
            int read,
            int added,
            int changed,
            int closed,
            int refused,
            Instant occurredAt)
            implements FacilityEvent {}

    /**
     * People call a facility so, whatever the public file calls it.
     *
     * @param id of this name; a facility may have several
     * @param from first day on which it is searched for
     * @param to last day; {@code null} without end
     */
    record AliasGiven(
            UUID id,
            String finess,
            String alias,
            LocalDate from,
            @Nullable LocalDate to,
            Instant occurredAt) implements FacilityEvent {}

    /**
     * Nobody calls the facility so any more.
     *
     * @param to last day on which the name was searched for; before {@code from} when it was a mistake
     */
    record AliasWithdrawn(UUID id, String finess, String alias, LocalDate from, LocalDate to, Instant occurredAt)
            implements FacilityEvent {}
}
