package fr.appui.query.reference;

import fr.appui.query.facility.DirectoryState;
import fr.appui.query.page.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All terms, the forms that add one, and the versions of the one that was chosen.
 *
 * @param today to tell which terms are in use
 * @param chosen {@code null}: none yet
 * @param revision the form that adds a version to the chosen term
 * @param directory what the facilities were last taken from
 * @param done whether something has just been saved
 */
record ReferencePage(
        List<Terms> lists,
        LocalDate today,
        @Nullable TermEntry chosen,
        Form revision,
        DirectoryState.@Nullable Import directory,
        boolean done) {

    /** @param creation the form that adds one */
    record Terms(TermKind kind, List<TermEntry> entries, Form creation) {
        long inUse(LocalDate day) {
            return entries.stream().filter(entry -> entry.isValidOn(day)).count();
        }
    }

    /** What the form of the chosen term is posted to. */
    String target(TermEntry term) {
        return "/administration/" + TermKind.of(term.code()).path() + "/" + term.id() + "/versions";
    }

    /** The version that is to speak next, or after it has ended the last; {@code null}: what holds is all there is. */
    TermEntry.@Nullable Version coming(TermEntry term) {
        return term.versions().stream()
                .filter(version -> version.validFrom().isAfter(today))
                .findFirst()
                .orElse(null);
    }
}
