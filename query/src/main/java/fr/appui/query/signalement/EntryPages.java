package fr.appui.query.signalement;

import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.query.rule.DatedRules;
import fr.appui.query.signalement.EntryPage.From;
import fr.appui.query.supportrequest.SupportRequestFiles;
import fr.appui.query.supportrequest.SupportRequestState;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.query.workspace.KeptDrafts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.signalement.Judging;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A signalement is entered. */
@Page
@OnlyNow(Reason.WRITES)
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR})
final class EntryPages {
    /** Name of the form that creates a signalement: the last part of the address that it is posted to. */
    private static final String CREATION = "signalements";

    private final SupportRequestFiles requests;
    private final Speech speech;
    private final Lens clock;
    private final DatedRules rules;
    private final KeptDrafts drafts;

    EntryPages(SupportRequestFiles requests, Speech speech, Lens clock, DatedRules rules, KeptDrafts drafts) {
        this.rules = rules;
        this.drafts = drafts;
        this.requests = requests;
        this.speech = speech;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param request id of a support request to make it from: what is known of that is not typed again
     * @param draft which form to go on with: see {@link DraftedForm#of}
     */
    @GetMapping("/signalements/nouveau")
    ModelAndView entry(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            @RequestParam(name = "demande", required = false) @Nullable String request,
            @RequestParam(name = "draft", required = false) @Nullable String draft) {
        var in = new Parameters();
        var asked = in.id("demande", request);
        in.check();
        var from = asked == null ? null : request(actor, asked);
        var entry = DraftedForm.of(
                http,
                CREATION,
                CREATION,
                from == null ? defaults() : defaults(from),
                drafts.of(actor.account(), List.of(CREATION)),
                from == null || draft != null ? draft : DraftedForm.FRESH);
        var form = entry.form();
        if (from == null && actor.follows(CaseKind.SUPPORT_REQUEST)) {
            from = typed(actor, form);
        }
        var page = new EntryPage(
                entry,
                Scope.of(CaseKind.SIGNALEMENT, actor).centres(),
                FilePages.criteria(speech.in(locale), rules.book(), Judging.dayOf(clock.instant())),
                from == null ? null : new From(from.id(), from.facts().number()));
        return new ModelAndView("signalement/entry", Map.of("page", page));
    }

    /** @throws Unknown if this person may see no such support request */
    private SupportRequestState request(Actor actor, UUID id) {
        return requests.tell(actor, id, When.NOW).state();
    }

    /** The support request of a form that comes back refused. */
    private @Nullable SupportRequestState typed(Actor actor, Form form) {
        var id = Parameters.idOrNull(form.value("fromRequest"));
        try {
            return id == null ? null : request(actor, id);
        } catch (Unknown _) {
            return null;
        }
    }

    private Map<String, String> defaults() {
        return Map.of("receivedAt", Words.typed(clock.instant()), "origin", "PORTAL", "framework", "REGIONAL");
    }

    private static Map<String, String> defaults(SupportRequestState request) {
        var facts = request.facts();
        var begun = new HashMap<>(Map.of(
                "fromRequest",
                request.id().toString(),
                "centre",
                facts.centre().name(),
                "receivedAt",
                Words.typed(facts.receivedAt()),
                "origin",
                "OTHER",
                "sector",
                facts.sector().name(),
                "framework",
                facts.framework().name(),
                "summary",
                request.question().value()));
        if (facts.subSector() != null) {
            begun.put("subSector", facts.subSector().code());
        }
        var facility = facts.facility();
        if (facility != null) {
            put(begun, "facility.finess", facility.finess());
            put(begun, "facility.name", facility.name());
            put(begun, "facility.city", facility.city());
            put(begun, "facility.department", facility.department());
        }
        return begun;
    }

    private static void put(Map<String, String> begun, String field, @Nullable String value) {
        if (value != null) {
            begun.put(field, value);
        }
    }
}
