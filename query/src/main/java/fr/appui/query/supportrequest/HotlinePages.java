package fr.appui.query.supportrequest;

import fr.appui.query.counter.Dimension;
import fr.appui.query.counter.Figure;
import fr.appui.query.counter.Figures;
import fr.appui.query.counter.Selection;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.page.Words;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Measure;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Sector;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The hotline: a call is entered while it lasts. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR})
final class HotlinePages {
    /** Name of the form that creates a request: the last part of the address that it is posted to. */
    private static final String CREATION = "demandes";

    private final LiveLists lists;
    private final SupportRequestFiles files;
    private final Figures figures;
    private final InstantSource clock;

    HotlinePages(LiveLists lists, SupportRequestFiles files, Figures figures, InstantSource clock) {
        this.lists = lists;
        this.files = files;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/permanence")
    ModelAndView hotline(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(name = "created", required = false) @Nullable String number,
            @RequestParam(name = "case", required = false) @Nullable String created,
            @RequestParam(name = "view", required = false) @Nullable String view,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, null, minPosition);
        in.check();
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var page = new HotlinePage(
                Form.of(request, CREATION, defaults()),
                Scope.ofSupportRequests(actor).centres(),
                actor.centre(),
                today,
                counters(actor, today, when),
                lists.list(actor, view, when),
                created(actor, created));
        return new ModelAndView("supportrequest/hotline", Map.of("page", page));
    }

    private Map<String, String> defaults() {
        return Map.of(
                "receivedAt", Words.typed(clock.instant()),
                "channel", "PHONE",
                "framework", "REGIONAL");
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
                        Figure::count,
                        Long::sum,
                        () -> new EnumMap<>(Sector.class)));
    }

    /** What has just been saved, looked up again: an address proves nothing. */
    private HotlinePage.@Nullable Created created(Actor actor, @Nullable String typed) {
        var id = typed == null ? null : Parameters.idOrNull(typed);
        if (id == null) {
            return null;
        }
        try {
            var facts = files.tell(actor, id, When.NOW).state().facts();
            var day = LocalDate.ofInstant(facts.receivedAt(), Definitions.PARIS);
            var count = bySector(actor, Selection.of(day, day), When.NOW).getOrDefault(facts.sector(), 0L);
            return new HotlinePage.Created(facts.id(), facts.number(), facts.sector(), day, count);
        } catch (Unknown _) {
            return null;
        }
    }
}
