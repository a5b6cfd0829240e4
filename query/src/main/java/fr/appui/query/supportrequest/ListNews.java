package fr.appui.query.supportrequest;

import fr.appui.query.page.Address;

/**
 * How many requests a list would show that it did not hold when it was read.
 *
 * @param address of the page that shows them
 */
record ListNews(long count, String address) {

    static Address address(ListQuery list, long since, String page) {
        return Address.of("/demandes/nouvelles")
                .with("list", list.toString())
                .with("since", since)
                .with("page", page);
    }
}
