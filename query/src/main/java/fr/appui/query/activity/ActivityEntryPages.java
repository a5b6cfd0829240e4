package fr.appui.query.activity;

import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.query.signalement.SignalementFiles;
import fr.appui.query.supportrequest.SupportRequestFiles;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Entering an on-site action: by itself, or from the file of the case that it is about. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR})
final class ActivityEntryPages {
    /** Name of the form: the last part of the address that it is posted to. */
    private static final String CREATION = "activites";

    /** A case that an action can be begun from, with what both have in common. */
    private record Begun(
            CaseFacts facts,
            Sector sector,
            @Nullable SubSector subSector,
            @Nullable Facility facility) {}

    private final SignalementFiles signalements;
    private final SupportRequestFiles requests;

    ActivityEntryPages(SignalementFiles signalements, SupportRequestFiles requests) {
        this.signalements = signalements;
        this.requests = requests;
    }

    /**
     * The page.
     *
     * @param from id of a signalement or a support request: place, sector and link are filled in from it
     */
    @GetMapping("/activites/nouvelle")
    ModelAndView entry(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "dossier", required = false) @Nullable String from) {
        var refused = Form.of(http, CREATION, Map.of());
        var begun = begun(actor, refused.refused() ? refused.value("links") : from);
        var centres = Scope.of(CaseKind.ON_SITE_ACTION, actor).centres();
        var page = new ActivityEntryPage(
                Form.of(http, CREATION, defaults(begun)), centres, begun == null ? null : linked(begun));
        return new ModelAndView("activity/entry", Map.of("page", page));
    }

    private static LinkedCase linked(Begun begun) {
        var facts = begun.facts();
        return new LinkedCase(facts.id(), facts.kind(), facts.number(), ActivityPage.place(begun.facility()));
    }

    private static Map<String, String> defaults(@Nullable Begun begun) {
        var defaults = new LinkedHashMap<String, String>();
        defaults.put("mode", "ON_SITE");
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
