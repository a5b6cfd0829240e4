package fr.appui.command.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What people have typed into forms and not sent yet: each person's own, never an event, gone once the form is saved.
 */
public interface Drafts {
    /**
     * One form as it stood.
     *
     * @param id made by the page for each copy of the form that it shows: two tabs are two drafts
     * @param form the address that it will be posted to, without its first slash
     * @param step goes up with each keeping
     */
    record Draft(UUID id, String form, int step, Map<String, List<String>> fields) {
        @Override
        public String toString() {
            return "Draft[" + id + " " + form + " " + step + "]";
        }
    }

    /**
     * Keeps this in the place of what was kept under the same id.
     *
     * @return {@code false} when it was not kept: the draft has been saved or thrown away meanwhile, has come further
     *     elsewhere, or is another person's
     */
    boolean keep(UUID account, Draft draft);

    /** Forgets what was typed; a keeping that comes late does not bring it back. */
    void discard(UUID account, UUID id);
}
