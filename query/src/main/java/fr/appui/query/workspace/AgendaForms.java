package fr.appui.query.workspace;

import fr.appui.query.page.Form;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a person makes the address of her calendar feed, and takes it back.
 *
 * @param giving {@code null} for those who follow nothing that is due
 * @param givenAt when the key that works now was made; {@code null}: none works
 * @param fresh the address, once, right after it was made
 */
record AgendaForms(
        @Nullable Form giving,
        Form revoking,
        @Nullable Instant givenAt,
        @Nullable String fresh) {
    /** The same key opens planned activities, too. */
    @Nullable
    String freshOfActivities() {
        return fresh == null ? null : fresh.replaceFirst("\\.ics$", ".activites.ics");
    }

    static final AgendaForms NONE = new AgendaForms(null, Form.fresh("revocations", Map.of()), null, null);
}
