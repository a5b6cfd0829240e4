package fr.appui.query.supportrequest;

import fr.appui.query.page.Address;

/** Where a list asks how many requests it would show that it did not hold when it was read. */
final class ListNews {
    private ListNews() {}

    /** @param page that shows them */
    static Address address(ListQuery list, long since, String page) {
        return Address.of("/demandes/nouvelles")
                .with("list", list.toString())
                .with("since", since)
                .with("page", page);
    }
}
