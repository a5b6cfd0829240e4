package fr.appui.query.audit;

import fr.appui.query.page.Address;
import fr.appui.query.page.Change;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as the log holds it.
 *
 * @param number of its case; empty for subjects without number
 * @param caseLink page of its case; {@code null} for subjects without one
 * @param payload the stored JSON, laid out for reading, nothing added or taken away
 * @param opened the sealed fields in clear, where the reader may; {@code null} values where masked
 * @param previous position of the event before it in the same case
 */
record EventPage(
        long position,
        String type,
        int revision,
        UUID eventId,
        UUID stream,
        int version,
        Instant happened,
        Instant recorded,
        String actor,
        @Nullable Role role,
        @Nullable Centre centre,
        Origin origin,
        String number,
        @Nullable String caseLink,
        String payload,
        String metadata,
        List<Opened> opened,
        List<Change> changes,
        @Nullable Long previous,
        @Nullable Long next) {

    /** The whole case gone through, from this event on; {@code null} for what is no case. */
    @Nullable
    String replay() {
        return caseLink == null
                ? null
                : Address.of("/rejeu")
                        .with("case", stream)
                        .with("event", position)
                        .toString();
    }

    record Opened(String label, @Nullable String value) {}
}
