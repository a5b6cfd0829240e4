package fr.appui.query.audit;

import fr.appui.query.page.Address;
import fr.appui.query.page.Change;
import fr.appui.query.reading.Shown;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, newest first.
 *
 * @param types stored names that the reader may meet
 */
record JournalPage(
        Map<String, String> filters,
        List<String> wrong,
        List<String> types,
        List<Row> rows,
        boolean first,
        @Nullable String next) {

    /** @param link page of the case; {@code null} for subjects without one */
    record Row(
            long position,
            String type,
            String number,
            @Nullable String link,
            String actor,
            @Nullable Role role,
            @Nullable Centre centre,
            Origin origin,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable ReasonCode reasonCode,
            @Nullable Shown<String> reason,
            List<Change> changes) {}

    String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    @Nullable
    String firstPage() {
        return first ? null : address().toString();
    }

    @Nullable
    String nextPage() {
        return next == null ? null : address().with("cursor", next).toString();
    }

    /** The same trail as a file, but for its format. */
    Address export() {
        return filtered("/journal/export");
    }

    private Address address() {
        return filtered("/journal");
    }

    private Address filtered(String path) {
        var address = Address.of(path);
        for (var filter :
                filters.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address;
    }
}
