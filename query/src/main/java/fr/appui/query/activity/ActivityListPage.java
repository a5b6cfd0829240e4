package fr.appui.query.activity;

import fr.appui.query.activity.Activities.Row;
import fr.appui.query.page.Address;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of activities with its filters.
 *
 * @param list the filters as they stand in the address; as typed when one of them is wrong
 * @param wrong the filters that could not be read
 * @param chips the filters in words, each with the address of the list without it
 * @param centres those that can be chosen among; one: it is not asked
 * @param kinds those that the reader follows
 * @param enterable those that the reader may enter
 * @param next cursor of the page that follows
 * @param position up to which the rows are known; 0 where nothing was asked
 * @param total how many there are on all pages; {@code null}: more than anybody would count
 */
record ActivityListPage(
        ActivityQuery list,
        List<String> wrong,
        List<Chip> chips,
        List<Centre> centres,
        List<Row> rows,
        List<CaseKind> kinds,
        List<CaseKind> enterable,
        boolean first,
        @Nullable String next,
        long position,
        @Nullable Long total) {

    record Chip(String name, String words, String without) {}

    String filter(String name) {
        return list.value(name);
    }

    boolean isWrong(String name) {
        return wrong.contains(name);
    }

    /** Where to ask how many have changed since these were read. */
    String news() {
        return Address.of("/activites/nouvelles")
                .with("list", list)
                .with("since", position)
                .toString();
    }

    /** The same list without cursor; {@code null} on the first page. */
    @Nullable
    String firstPage() {
        return first ? null : list.address().toString();
    }

    /** The same list as a file, but for its format. */
    Address export() {
        return list.onto(Address.of("/activites/export"));
    }

    @Nullable
    String nextPage() {
        return next == null ? null : list.address().with("cursor", next).toString();
    }

    /** The address of one action, from which this list can be gone back to. */
    String action(Row row) {
        return Address.of("/activites/" + row.id()).with("list", list).toString();
    }
}
