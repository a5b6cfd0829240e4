package fr.appui.query.importing;

import fr.appui.query.page.Form;
import java.util.List;

/** The form that brings a file, and what was imported before. */
record ImportsPage(Form form, List<Row> rows) {
    /** What a file may hold, as the API calls it. */
    static final List<String> KINDS = List.of(
            "support-requests",
            "signalements",
            "on-site-actions",
            "meetings",
            "trainings",
            "publications",
            "declarations");

    /** Those of which there is an example; an extraction comes from its own register. */
    static final List<String> EXAMPLES =
            KINDS.stream().filter(kind -> !kind.equals("signalements")).toList();

    /** @param by name of the person */
    record Row(ImportRow row, String by) {}
}
