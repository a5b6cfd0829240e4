package fr.appui.query.supportrequest;

import fr.appui.query.page.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hotline's list beside its entry form: one of the built-in views, kept up to date.
 *
 * @param rows newest first
 * @param earlier what came before, for a day that has nothing yet
 * @param more whether the view holds more than is shown
 * @param position that the rows were read at
 */
record LiveList(
        BuiltIn shown,
        List<Tab> tabs,
        List<RequestRow> rows,
        List<RequestRow> earlier,
        boolean more,
        boolean masked,
        long position) {

    /** @param count {@code null}: more than anybody would count */
    record Tab(BuiltIn view, @Nullable Long count) {
        String address() {
            return Address.of("/permanence").with("view", view.key()).toString();
        }
    }

    /** Says how many more there are now; asked when something has changed. */
    String news() {
        return ListNews.address(shown.query(), position, address()).toString();
    }

    String address() {
        return Address.of("/permanence").with("view", shown.key()).toString();
    }

    String tabsAddress() {
        return Address.of("/permanence/vues").with("view", shown.key()).toString();
    }
}
