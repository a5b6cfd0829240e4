package fr.appui.query.signalement;

import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.shared.reference.Centre;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signalement is entered, from nothing or from a support request.
 *
 * @param centres those that it may be entered for; one: it is not asked
 * @param criteria what may be chosen today, scheme and code
 * @param request the support request that it is made from; {@code null} for none
 */
record EntryPage(
        DraftedForm entry,
        List<Centre> centres,
        List<Choice> criteria,
        @Nullable From request) {

    record From(UUID id, String number) {}

    Form form() {
        return entry.form();
    }
}
