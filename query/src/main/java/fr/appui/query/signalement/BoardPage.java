package fr.appui.query.signalement;

import fr.appui.query.page.Address;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.workspace.SavedView;
import fr.appui.shared.reference.Centre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board of signalements: columns of what is left of time, or a list.
 *
 * @param list the filters as they stand in the address; as typed when one of them is wrong
 * @param wrong the filters that could not be read
 * @param chips the filters in words, each with the address of the board without it
 * @param regions those that can be chosen among; empty for a person of one region
 * @param centres those that can be chosen among; empty for a person of one centre
 * @param people whom signalements can be assigned to
 * @param works whether the reader may act
 * @param masked whether free text is masked for this reader
 * @param views that the board can be opened with
 * @param saving gives these filters a name; {@code null} for a reader who may not
 * @param renaming gives the saved view that is shown another name
 * @param forgotten a saved view that has just been forgotten: it can be taken back
 * @param shares whether the reader has a centre to share views with
 * @param columns one for each bucket, or the one that is asked for; empty for a list
 * @param rows of the list; empty for columns
 * @param acts what is done with the rows chosen; {@code null} for a reader who may not
 * @param cursor of the page that is shown; {@code null} for the first
 * @param next cursor of the page that follows
 * @param total how many there are on all pages; {@code null}: more than anybody would count
 * @param position that the rows were read at
 */
record BoardPage(
        SignalementListQuery list,
        List<String> wrong,
        List<Chip> chips,
        List<String> regions,
        List<Centre> centres,
        List<Choice> people,
        boolean works,
        boolean masked,
        List<BoardView> views,
        @Nullable Form saving,
        Form renaming,
        @Nullable SavedView forgotten,
        boolean shares,
        List<Column> columns,
        List<BoardCard> rows,
        @Nullable Form acts,
        @Nullable String cursor,
        @Nullable String next,
        @Nullable Long total,
        long position) {

    record Chip(String name, String words, String without) {}

    /**
     * One bucket.
     *
     * @param count how many it holds; {@code null}: more than anybody would count
     * @param more the address of those that are not shown; {@code null} when all are
     */
    record Column(
            Bucket bucket,
            @Nullable Long count,
            List<BoardCard> cards,
            @Nullable String more) {

        /** How many are not shown; {@code null}: more than anybody would count. */
        @Nullable
        Long left() {
            return count == null ? null : Long.valueOf(count - cards.size());
        }
    }

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

    /** The same board without cursor; {@code null} on the first page. */
    @Nullable
    String firstPage() {
        return first() ? null : address();
    }

    String address() {
        return list.address().toString();
    }

    /** The same in the other look. */
    String otherLook() {
        return (list.asCards()
                        ? list.with("vue", SignalementListQuery.AS_LIST)
                        : list.without("vue").without("sort"))
                .address()
                .toString();
    }

    String print() {
        return list.without("vue")
                .without("sort")
                .onto(Address.of("/signalements/imprimer"))
                .toString();
    }

    /** The same list as a file, but for its format. */
    Address export() {
        return list.without("vue").onto(Address.of("/signalements/export"));
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
                .map(BoardView::saved)
                .findFirst()
                .orElse(null);
    }

    /** Whether these filters could become a view of their own. */
    boolean mayBeSaved() {
        return saving != null && (filtered() && views.stream().noneMatch(BoardView::shown) || saving.refused());
    }

    String viewsAddress() {
        return Address.of("/signalements/vues").with("list", list.toString()).toString();
    }

    /** Says how many have changed; asked when something has happened. */
    String news() {
        return Address.of("/signalements/nouvelles")
                .with("list", list.toString())
                .with("since", position)
                .toString();
    }

    /** What a form asks for that leads back here. */
    String back() {
        return list.values().isEmpty() ? "board" : "board?" + list;
    }
}
