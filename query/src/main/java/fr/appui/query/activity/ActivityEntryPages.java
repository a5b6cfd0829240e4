package fr.appui.query.activity;

import fr.appui.query.activity.ActivityEntryPage.Copied;
import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.query.signalement.SignalementFiles;
import fr.appui.query.supportrequest.SupportRequestFiles;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.query.workspace.KeptDrafts;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Entering an activity: by itself, or from the file of the case that it is about. */
@Page
@OnlyNow(Reason.WRITES)
final class ActivityEntryPages {
    /** A case that an activity can be begun from, with what both have in common. */
    private record Begun(
            CaseFacts facts,
            Sector sector,
            @Nullable SubSector subSector,
            @Nullable Facility facility) {}

    private final SignalementFiles signalements;
    private final SupportRequestFiles requests;
    private final ActivityFiles activities;
    private final KeptDrafts drafts;

    ActivityEntryPages(
            SignalementFiles signalements, SupportRequestFiles requests, ActivityFiles activities, KeptDrafts drafts) {
        this.signalements = signalements;
        this.requests = requests;
        this.activities = activities;
        this.drafts = drafts;
    }

    /**
     * The page.
     *
     * @param from id of a signalement or a support request: place, sector and link are filled in from it
     * @param copied id of an activity that this one is the same as, for another sector
     * @param draft which form to go on with: see {@link DraftedForm#of}
     */
    @GetMapping("/activites/nouvelle")
    @OpenTo({Role.HOTLINE, Role.COORDINATOR})
    ModelAndView onSiteAction(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "dossier", required = false) @Nullable String from,
            @RequestParam(name = "copie", required = false) @Nullable String copied,
            @RequestParam(name = "draft", required = false) @Nullable String draft) {
        return entry(CaseKind.ON_SITE_ACTION, actor, http, from, copied, draft);
    }

    @GetMapping("/activites/reunions/nouvelle")
    @OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR})
    ModelAndView meeting(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "dossier", required = false) @Nullable String from,
            @RequestParam(name = "copie", required = false) @Nullable String copied,
            @RequestParam(name = "draft", required = false) @Nullable String draft) {
        return entry(CaseKind.MEETING, actor, http, from, copied, draft);
    }

    @GetMapping("/activites/formations/nouvelle")
    @OpenTo({Role.HOTLINE, Role.COORDINATOR})
    ModelAndView training(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "copie", required = false) @Nullable String copied,
            @RequestParam(name = "draft", required = false) @Nullable String draft) {
        return entry(CaseKind.TRAINING, actor, http, null, copied, draft);
    }

    @GetMapping("/activites/publications/nouvelle")
    @OpenTo({Role.HOTLINE, Role.COORDINATOR})
    ModelAndView publication(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "copie", required = false) @Nullable String copied,
            @RequestParam(name = "draft", required = false) @Nullable String draft) {
        return entry(CaseKind.PUBLICATION, actor, http, null, copied, draft);
    }

    @GetMapping("/activites/declarations/nouvelle")
    @OpenTo({Role.HOTLINE, Role.COORDINATOR})
    ModelAndView declaration(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "copie", required = false) @Nullable String copied,
            @RequestParam(name = "draft", required = false) @Nullable String draft) {
        return entry(CaseKind.DECLARATION, actor, http, null, copied, draft);
    }

    /** Whoever comes from a case, or with a copy in mind, begins afresh, whatever drafts there are. */
    private ModelAndView entry(
            CaseKind kind,
            Actor actor,
            HttpServletRequest http,
            @Nullable String from,
            @Nullable String copied,
            @Nullable String draft) {
        var name = name(kind);
        var refused = Form.of(http, name, Map.of());
        var copy = copy(actor, kind, refused.refused() ? refused.value("_next") : ActivityEntryPage.COPY + copied);
        var begun = copy != null ? null : begun(actor, refused.refused() ? refused.value("links") : from);
        var address = ActivityPage.posts(kind).substring(1);
        var entry = DraftedForm.of(
                http,
                name,
                address,
                defaults(kind, begun),
                drafts.of(actor.account(), List.of(address)),
                copy == null && begun == null || draft != null ? draft : DraftedForm.FRESH);
        var page = new ActivityEntryPage(
                kind,
                copy == null ? entry : entry.begun(begun(copy)),
                centres(kind, actor),
                begun == null ? null : linked(begun),
                copy == null
                        ? null
                        : new Copied(
                                copy.state().facts().id(), copy.state().facts().number(), copy.linked()));
        return new ModelAndView("activity/entry", Map.of("page", page));
    }

    private static Map<String, List<String>> begun(ActivityFiles.Told copy) {
        var fields = new LinkedHashMap<>(new Written(copy.state()).again());
        var links = copy.linked().stream().map(link -> link.id().toString()).toList();
        if (!links.isEmpty()) {
            fields.put("links", links);
        }
        return fields;
    }

    /** What is outside the scope, of another kind or no activity is as if nothing had been asked for. */
    private ActivityFiles.@Nullable Told copy(Actor actor, CaseKind kind, String typed) {
        var id = typed.startsWith(ActivityEntryPage.COPY)
                ? Parameters.idOrNull(typed.substring(ActivityEntryPage.COPY.length()))
                : null;
        try {
            var told = id == null ? null : activities.tell(actor, id, When.NOW);
            return told != null && told.state().facts().kind() == kind ? told : null;
        } catch (Unknown _) {
            return null;
        }
    }

    /** Of the form: the last part of the address that it is posted to. */
    private static String name(CaseKind kind) {
        var target = ActivityPage.posts(kind);
        return target.substring(target.lastIndexOf('/') + 1);
    }

    /** The network as a whole declares, too; nobody else speaks for it. */
    private static List<Centre> centres(CaseKind kind, Actor actor) {
        var scope = Scope.of(kind, actor);
        return kind == CaseKind.DECLARATION && scope.isWhole()
                ? Stream.concat(scope.centres().stream(), Stream.of(Centre.NAT)).toList()
                : scope.centres();
    }

    private static LinkedCase linked(Begun begun) {
        var facts = begun.facts();
        return new LinkedCase(facts.id(), facts.kind(), facts.number(), ActivityPage.place(begun.facility()));
    }

    private static Map<String, String> defaults(CaseKind kind, @Nullable Begun begun) {
        var defaults = new LinkedHashMap<String, String>();
        if (kind == CaseKind.ON_SITE_ACTION) {
            defaults.put("mode", "ON_SITE");
        }
        defaults.put("framework", Framework.REGIONAL.name());
        if (begun != null) {
            defaults.put("links", begun.facts().id().toString());
            defaults.put("centre", begun.facts().centre().name());
            defaults.put("sector", begun.sector().name());
            put(
                    defaults,
                    "subSector",
                    begun.subSector() == null ? null : begun.subSector().code());
            var facility = begun.facility();
            if (facility != null) {
                put(defaults, "facility.name", facility.name());
                put(defaults, "facility.city", facility.city());
                put(defaults, "facility.department", facility.department());
                put(defaults, "facility.finess", facility.finess());
            }
        }
        return defaults;
    }

    private static void put(Map<String, String> defaults, String name, @Nullable String value) {
        if (value != null) {
            defaults.put(name, value);
        }
    }

    /** What is outside the scope, or no case, is as if nothing had been asked for. */
    private @Nullable Begun begun(Actor actor, @Nullable String typed) {
        var id = typed == null ? null : Parameters.idOrNull(typed);
        if (id == null) {
            return null;
        }
        var signalement = signalement(actor, id);
        return signalement == null ? request(actor, id) : signalement;
    }

    private @Nullable Begun signalement(Actor actor, UUID id) {
        try {
            var facts = signalements.tell(actor, id, When.NOW).state().facts();
            return new Begun(facts, facts.sector(), facts.subSector(), facts.facility());
        } catch (Unknown _) {
            return null;
        }
    }

    private @Nullable Begun request(Actor actor, UUID id) {
        try {
            var facts = requests.tell(actor, id, When.NOW).state().facts();
            return new Begun(facts, facts.sector(), facts.subSector(), facts.facility());
        } catch (Unknown _) {
            return null;
        }
    }
}
