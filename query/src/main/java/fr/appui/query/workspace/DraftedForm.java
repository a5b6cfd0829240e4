package fr.appui.query.workspace;

import fr.appui.query.page.Form;
import fr.appui.query.reading.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that is kept while it is filled in: fresh, refused, or found again as it was left.
 *
 * @param address that it is posted to, without its first slash
 * @param draft under which its copy on this page is kept
 * @param step how often that has been
 * @param found when what was found again had been kept; {@code null}: nothing was
 * @param others drafts of the same form that are not shown in it
 */
public record DraftedForm(
        Form form,
        String address,
        UUID draft,
        int step,
        @Nullable Instant found,
        List<KeptDraft> others) {
    /** Asks for a fresh form beside the drafts that there are. */
    public static final String FRESH = "new";

    /** Forms on activities are kept while one enters them only. */
    private static final String ACTIVITIES = "activites";

    /**
     * The form for a page.
     *
     * @param drafts of this form, and maybe of others, the last one first
     * @param wish id of the draft to go on with, or {@link #FRESH}; {@code null}: the only one, if there is one
     */
    public static DraftedForm of(
            HttpServletRequest request,
            String name,
            String address,
            Map<String, String> defaults,
            List<KeptDraft> drafts,
            @Nullable String wish) {
        var kept = drafts.stream().filter(draft -> draft.form().equals(address)).toList();
        var form = Form.of(request, name, defaults);
        if (form.refused()) {
            var id = Parameters.idOrNull(form.value("_draft"));
            return shown(form, address, id == null ? UUID.randomUUID() : id, step(form), null, kept);
        }
        return kept.stream()
                .filter(draft ->
                        wish == null ? kept.size() == 1 : wish.equals(draft.id().toString()))
                .findFirst()
                .map(draft -> shown(again(name, draft), address, draft.id(), draft.step(), draft.keptAt(), kept))
                .orElseGet(() -> shown(form, address, UUID.randomUUID(), 0, null, kept));
    }

    /** The same; where nothing was found or refused, with fields begun that may hold several values. */
    public DraftedForm begun(Map<String, List<String>> begun) {
        return found != null || form.refused()
                ? this
                : new DraftedForm(form.begun(begun), address, draft, step, null, others);
    }

    /** A form that is kept nowhere, for whoever may not send it anyway. */
    public static DraftedForm plain(Form form) {
        return new DraftedForm(form, "", form.key(), 0, null, List.of());
    }

    private static DraftedForm shown(
            Form form, String address, UUID id, int step, @Nullable Instant found, List<KeptDraft> kept) {
        var others = kept.stream().filter(draft -> !draft.id().equals(id)).toList();
        return new DraftedForm(form, address, id, step, found, others);
    }

    private static Form again(String name, KeptDraft draft) {
        var key = draft.fields().getOrDefault("_key", List.of("")).getFirst();
        var id = Parameters.idOrNull(key);
        return Form.again(name, id == null ? UUID.randomUUID() : id, draft.fields());
    }

    private static int step(Form form) {
        var typed = form.value("_step");
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /** The page that the form stands on, which may be asked for with {@code draft}. */
    public String page() {
        if (address.startsWith(ACTIVITIES)) {
            return "/" + address + "/nouvelle";
        }
        var slash = address.lastIndexOf('/');
        if (slash >= 0) {
            return "/" + address.substring(0, slash);
        }
        return address.equals("signalements") ? "/signalements/nouveau" : "/permanence";
    }
}
