package fr.appui.query.importing;

import fr.appui.query.page.Form;
import java.util.List;

/** The form that brings a file, and what was imported before. */
record ImportsPage(Form form, List<Row> rows) {
    /** @param by name of the person */
    record Row(ImportRow row, String by) {}
}
