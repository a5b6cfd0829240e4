package fr.appui.query.supportrequest;

import fr.appui.query.page.Address;
import fr.appui.shared.reference.Centre;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of requests with its filters.
 *
 * @param filters as they stand in the address, by name; as typed when one of them is wrong
 * @param wrong the filters that could not be read
 * @param centres those that can be chosen among; empty for a person of one centre
 * @param masked whether free text is masked for this reader
 * @param next cursor of the page that follows
 */
record RequestListPage(
        Map<String, String> filters,
        List<String> wrong,
        List<Centre> centres,
        List<RequestRow> rows,
        boolean masked,
        boolean first,
        @Nullable String next) {

    String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    boolean filtered() {
        return !filters.isEmpty();
    }

    /** The same list without cursor; {@code null} on the first page. */
    @Nullable
    String firstPage() {
        return first ? null : address().toString();
    }

    @Nullable
    String nextPage() {
        return next == null ? null : address().with("cursor", next).toString();
    }

    private Address address() {
        var address = Address.of("/demandes");
        for (var filter :
                filters.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address;
    }
}
