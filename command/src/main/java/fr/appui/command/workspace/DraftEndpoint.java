package fr.appui.command.workspace;

import fr.appui.command.intake.Drafts;
import fr.appui.command.intake.Drafts.Draft;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps forms while they are being filled in. A form is sent as it stands, with three names about the draft beside its
 * own: {@code _draft}, {@code _form}, {@code _step}.
 */
@RestController
class DraftEndpoint {
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern ONE_ID = Pattern.compile(ID);
    private static final Pattern FORM = Pattern.compile("(demandes|signalements)(/" + ID
            + "/[a-z-]{1,40})?|activites(/(reunions|formations|publications|declarations))?");
    private static final Pattern STEP = Pattern.compile("[0-9]{1,9}");
    private static final String SIGNALEMENTS = "signalements";
    private static final int MOST_CHARACTERS = 200_000;

    /** The key stays with what was typed: sent again after an answer that got lost, the form is saved once. */
    private static final String KEY = "_key";

    private final Drafts drafts;

    DraftEndpoint(Drafts drafts) {
        this.drafts = drafts;
    }

    /** 204 when it is kept, 409 when this draft has ended or has come further elsewhere. */
    @PostMapping("/brouillons")
    ResponseEntity<Void> keep(
            Actor actor,
            HttpServletRequest request,
            @RequestParam("_draft") String id,
            @RequestParam("_form") String form,
            @RequestParam("_step") String step) {
        if (!actor.worksOn(caseKind(form))) {
            return status(HttpStatus.FORBIDDEN);
        }
        var fields = fields(request);
        if (!ONE_ID.matcher(id).matches()
                || !FORM.matcher(form).matches()
                || !STEP.matcher(step).matches()
                || length(fields) > MOST_CHARACTERS) {
            return status(HttpStatus.BAD_REQUEST);
        }
        var kept = drafts.keep(actor.account(), new Draft(UUID.fromString(id), form, Integer.parseInt(step), fields));
        return status(kept ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT);
    }

    /** @param form whose page follows */
    @PostMapping("/brouillons/{id}/discards")
    ResponseEntity<Void> discard(
            Actor actor,
            @PathVariable String id,
            @RequestParam(name = "_form", required = false) @Nullable String form) {
        if (!ONE_ID.matcher(id).matches()) {
            return status(HttpStatus.NOT_FOUND);
        }
        drafts.discard(actor.account(), UUID.fromString(id));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page(form == null ? "" : form)))
                .build();
    }

    private static CaseKind caseKind(String form) {
        return switch (form) {
            case "activites" -> CaseKind.ON_SITE_ACTION;
            case "activites/reunions" -> CaseKind.MEETING;
            case "activites/formations" -> CaseKind.TRAINING;
            case "activites/publications" -> CaseKind.PUBLICATION;
            case "activites/declarations" -> CaseKind.DECLARATION;
            default -> form.startsWith(SIGNALEMENTS) ? CaseKind.SIGNALEMENT : CaseKind.SUPPORT_REQUEST;
        };
    }

    private static String page(String form) {
        if (FORM.matcher(form).matches() && form.startsWith("activites")) {
            return "/" + form + "/nouvelle";
        }
        if (FORM.matcher(form).matches() && form.contains("/")) {
            return "/" + form.substring(0, form.lastIndexOf('/'));
        }
        return form.equals(SIGNALEMENTS) ? "/signalements/nouveau" : "/permanence";
    }

    private static ResponseEntity<Void> status(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field ->
                        !field.getKey().startsWith("_") || field.getKey().equals(KEY))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    private static int length(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }
}
