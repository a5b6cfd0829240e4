package fr.appui.query.supportrequest;

import fr.appui.query.page.Address;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.workspace.SavedView;
import fr.appui.shared.reference.Centre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of requests with its filters.
 *
 * @param list the filters as they stand in the address; as typed when one of them is wrong
 * @param wrong the filters that could not be read
 * @param chips the filters in words, each with the address of the list without it
 * @param centres those that can be chosen among; empty for a person of one centre
 * @param people whom requests can be assigned to
 * @param masked whether free text is masked for this reader
 * @param views that the list can be opened with
 * @param saving gives these filters a name; {@code null} for a reader who may not
 * @param renaming gives the saved view that is shown another name
 * @param forgotten a saved view that has just been forgotten: it can be taken back
 * @param shares whether the reader has a centre to share views with
 * @param acts what is done to the rows chosen; {@code null} for a reader who may not act
 * @param merges whether the reader says which requests are the same
 * @param cursor of the page that is shown; {@code null} for the first
 * @param next cursor of the page that follows
 * @param total how many there are on all pages; {@code null}: more than anybody would count
 * @param position that the rows were read at
 */
record RequestListPage(
        ListQuery list,
        List<String> wrong,
        List<Chip> chips,
        List<Centre> centres,
        List<Choice> people,
        List<RequestRow> rows,
        boolean masked,
        List<ListView> views,
        @Nullable Form saving,
        Form renaming,
        @Nullable SavedView forgotten,
        boolean shares,
        @Nullable Form acts,
        boolean merges,
        @Nullable String cursor,
        @Nullable String next,
        @Nullable Long total,
        long position) {

    record Chip(String name, String words, String without) {}

    String filter(String name) {
        return list.value(name);
    }

    boolean filtered() {
        return list.filters();
    }

    boolean isWrong(String name) {
        return wrong.contains(name);
    }

    boolean first() {
        return cursor == null;
    }

    /** The filters and the page that is shown, as an address has them after its question mark. */
    String here() {
        return list.onto(Address.of("")).with("cursor", cursor).query();
    }

    /** The same list without cursor; {@code null} on the first page. */
    @Nullable
    String firstPage() {
        return first() ? null : address();
    }

    /** The same list as a file, but for its format. */
    Address export() {
        return list.onto(Address.of("/demandes/export"));
    }

    String address() {
        return list.address().toString();
    }

    @Nullable
    String nextPage() {
        return next == null ? null : list.address().with("cursor", next).toString();
    }

    /** The saved view whose filters these are. */
    @Nullable
    SavedView savedView() {
        return views.stream()
                .filter(view -> view.shown() && view.saved() != null)
                .map(ListView::saved)
                .findFirst()
                .orElse(null);
    }

    /** Whether these filters could become a view of their own. */
    boolean mayBeSaved() {
        return saving != null && (filtered() && views.stream().noneMatch(ListView::shown) || saving.refused());
    }

    String viewsAddress() {
        return Address.of("/demandes/vues").with("list", list.toString()).toString();
    }

    /** Says how many more there are now; asked when something has changed. */
    String news() {
        return ListNews.address(list, position, address()).toString();
    }

    /** The address of one request, from which this list can be gone on with. */
    String request(RequestRow row) {
        return list.onto(Address.of("/demandes/" + row.id())).toString();
    }
}
