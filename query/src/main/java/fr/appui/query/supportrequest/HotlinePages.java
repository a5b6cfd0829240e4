package fr.appui.query.supportrequest;

import fr.appui.query.counter.Dimension;
import fr.appui.query.counter.Figure;
import fr.appui.query.counter.Figures;
import fr.appui.query.counter.Selection;
import fr.appui.query.page.Page;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.query.workspace.KeptDrafts;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The hotline: a call is entered while it lasts. */
@Page
@OnlyNow(Reason.WRITES)
@OpenTo({Role.HOTLINE, Role.COORDINATOR})
final class HotlinePages {
    /** Name of the form that creates a request: the last part of the address that it is posted to. */
    private static final String CREATION = "demandes";

    private final LiveLists lists;
    private final SupportRequestFiles files;
    private final Figures figures;
    private final EnteredBy entered;
    private final KeptDrafts drafts;
    private final Lens clock;

    HotlinePages(
            LiveLists lists,
            SupportRequestFiles files,
            Figures figures,
            EnteredBy entered,
            KeptDrafts drafts,
            Lens clock) {
        this.lists = lists;
        this.files = files;
        this.figures = figures;
        this.entered = entered;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param changed number of a request that has just been taken back
     * @param draft which form to go on with: see {@link DraftedForm#of}
     */
    @GetMapping("/permanence")
    ModelAndView hotline(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(name = "created", required = false) @Nullable String number,
            @RequestParam(name = "changed", required = false) @Nullable String changed,
            @RequestParam(name = "case", required = false) @Nullable String id,
            @RequestParam(name = "draft", required = false) @Nullable String draft,
            @RequestParam(name = "view", required = false) @Nullable String view,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, null, minPosition);
        in.check();
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var scope = Scope.ofSupportRequests(actor).centres();
        var mine = entered.since(actor, today);
        var page = new HotlinePage(
                DraftedForm.of(
                        request,
                        CREATION,
                        CREATION,
                        defaults(mine, scope),
                        drafts.of(actor.account(), List.of(CREATION)),
                        number == null ? draft : DraftedForm.FRESH),
                scope,
                actor.centre(),
                clock.instant(),
                today,
                counters(actor, today, when),
                lists.list(actor, view, when),
                mine.keySet(),
                number == null ? null : created(actor, id),
                changed == null ? null : withdrawn(actor, id));
        return new ModelAndView("supportrequest/hotline", Map.of("page", page));
    }

    /** Who enters for several centres goes on with the last one. */
    private Map<String, String> defaults(Map<UUID, Centre> mine, List<Centre> scope) {
        var defaults = new HashMap<>(Map.of(
                "receivedAt", Words.typed(clock.instant()),
                "channel", "PHONE",
                "framework", "REGIONAL"));
        mine.values().stream()
                .findFirst()
                .filter(scope::contains)
                .ifPresent(centre -> defaults.put("centre", centre.name()));
        return defaults;
    }

    private List<HotlinePage.SectorCount> counters(Actor actor, LocalDate today, When when) {
        var ofToday = bySector(actor, Selection.of(today, today), when);
        var ofMonth = bySector(actor, Selection.of(today.withDayOfMonth(1), today), When.NOW);
        return Arrays.stream(Sector.values())
                .map(sector -> new HotlinePage.SectorCount(
                        sector, ofToday.getOrDefault(sector, 0L), ofMonth.getOrDefault(sector, 0L)))
                .toList();
    }

    private Map<Sector, Long> bySector(Actor actor, Selection selection, When when) {
        return figures
                .of(actor, selection, Set.of(Measure.SUPPORT_REQUESTS), Set.of(Dimension.SECTOR), when)
                .rows()
                .stream()
                .filter(figure -> figure.at(Dimension.SECTOR) != null)
                .collect(Collectors.toMap(
                        figure -> Sector.valueOf(String.valueOf(figure.at(Dimension.SECTOR))),
                        Figure::whole,
                        Long::sum,
                        () -> new EnumMap<>(Sector.class)));
    }

    /** What has just been saved, looked up again: an address proves nothing. */
    private HotlinePage.@Nullable Created created(Actor actor, @Nullable String typed) {
        var facts = facts(actor, typed);
        if (facts == null || facts.status() == Status.WITHDRAWN) {
            return null;
        }
        var day = LocalDate.ofInstant(facts.receivedAt(), Definitions.PARIS);
        var count = bySector(actor, Selection.of(day, day), When.NOW).getOrDefault(facts.sector(), 0L);
        return new HotlinePage.Created(facts.id(), facts.number(), facts.sector(), day, count);
    }

    private HotlinePage.@Nullable Withdrawn withdrawn(Actor actor, @Nullable String typed) {
        var facts = facts(actor, typed);
        return facts == null || facts.status() != Status.WITHDRAWN
                ? null
                : new HotlinePage.Withdrawn(facts.id(), facts.number());
    }

    private @Nullable SupportRequestFacts facts(Actor actor, @Nullable String typed) {
        var id = typed == null ? null : Parameters.idOrNull(typed);
        if (id == null) {
            return null;
        }
        try {
            return files.tell(actor, id, When.NOW).state().facts();
        } catch (Unknown _) {
            return null;
        }
    }
}
