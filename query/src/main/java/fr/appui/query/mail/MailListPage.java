package fr.appui.query.mail;

import fr.appui.query.page.Address;
import fr.appui.shared.mail.MailFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of mails.
 *
 * @param filters as typed
 * @param wrong names of the filters that could not be read
 * @param toDecide how many wait for a person, whatever the filters
 */
record MailListPage(
        Map<String, String> filters,
        List<String> wrong,
        List<Line> lines,
        boolean mailOn,
        long toDecide,
        boolean first,
        @Nullable String next) {

    /** @param to name of the person, or of the case's declarant's address; empty where nobody may know */
    record Line(MailFacts mail, String to) {}

    String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    boolean filtered() {
        return !filters.isEmpty();
    }

    private Address address() {
        var address = Address.of("/courriers");
        for (var filter : filters.entrySet()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address;
    }

    @Nullable
    String firstPage() {
        return first ? null : address().toString();
    }

    @Nullable
    String nextPage() {
        return next == null ? null : address().with("cursor", next).toString();
    }
}
