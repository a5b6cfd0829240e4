package fr.appui.query.supportrequest;

import java.util.List;

/**
 * What became of the requests that something was done to together.
 *
 * @param back the list that they were chosen in
 */
record SelectionPage(
        List<RequestRow> done,
        List<RequestRow> already,
        List<Refused> refused,
        boolean masked,
        String list,
        String back) {

    /** @param why the refusal's code */
    record Refused(RequestRow row, String why) {}
}
