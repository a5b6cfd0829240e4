package fr.appui.query.activity;

import static fr.appui.shared.activity.ActivityFacts.PARIS;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.page.Form;
import fr.appui.query.page.JustDone;
import fr.appui.query.page.Page;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Step;
import fr.appui.query.page.Told;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One activity: what is known, what can be done, what happened. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class ActivityPages {
    private final ActivityFiles files;
    private final Accounts accounts;
    private final Speech speech;
    private final SameSubject subjects;
    private final Lens clock;

    ActivityPages(ActivityFiles files, Accounts accounts, Speech speech, SameSubject subjects, Lens clock) {
        this.clock = clock;
        this.files = files;
        this.accounts = accounts;
        this.speech = speech;
        this.subjects = subjects;
    }

    /**
     * The page.
     *
     * @param list filters of the list that the reader came from
     */
    @GetMapping("/activites/{id}")
    ModelAndView action(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            @PathVariable("id") String id,
            @RequestParam(name = "list", required = false) @Nullable String list,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, null, minPosition);
        in.check();
        var told = files.tell(actor, Parameters.knownId(id), when);
        var open = actor.opens(told.state().facts().kind());
        var names = names(Names.of(actor, accounts), told.linked());
        var timeline = new ActivityTimeline(
                        new Told(
                                speech.in(locale),
                                names,
                                told.state().facts().kind().feature()),
                        open,
                        told.linked().stream().map(LinkedCase::id).collect(Collectors.toSet()))
                .of(told.events());
        var forms = forms(actor, told.state(), http);
        var facts = told.state().facts();
        var page = new ActivityPage(
                ActivityFile.of(told.state(), told.linked(), subjects.covering(actor, told.state()), told.asOf(), open),
                timeline,
                forms,
                followUps(forms, facts, http),
                since(timeline, forms),
                list == null ? "" : ActivityQuery.parse(list).toString(),
                actor.worksOn(facts.kind()),
                JustDone.type(actor, told.events(), in.number("minPosition", minPosition), clock.instant()));
        return new ModelAndView("activity/activity", Map.of("page", page));
    }

    /** A form that was refused comes back even if its time is over: what was typed must not be lost. */
    private Map<ActivityAction, Form> forms(Actor actor, ActivityState state, HttpServletRequest http) {
        var facts = state.facts();
        var forms = new EnumMap<ActivityAction, Form>(ActivityAction.class);
        if (actor.worksOn(facts.kind())) {
            var possible = ActivityAction.possible(facts).stream()
                    .filter(action -> action == ActivityAction.RELAY
                            || actor.reaches(facts.kind(), facts.centre(), facts.region()))
                    .toList();
            for (var action : ActivityAction.values()) {
                var form = Form.of(http, action.path(), Map.of());
                if (possible.contains(action) || form.refused()) {
                    forms.put(action, form.refused() ? form : form.begun(begun(action, state)));
                }
            }
        }
        return forms;
    }

    /** A correction begins with what is written; what it does not change stays. */
    private Map<String, List<String>> begun(ActivityAction action, ActivityState state) {
        return switch (action) {
            case CORRECT -> new Written(state).all();
            case COMPLETE -> new Written(state).present();
            case DOWNLOADS -> Map.of("asOfDay", List.of(Words.typed(LocalDate.ofInstant(clock.instant(), PARIS))));
            default -> Map.of();
        };
    }

    /** One form for each decision; the refused one is known by the address that it was posted to. */
    private static Map<Integer, Form> followUps(
            Map<ActivityAction, Form> forms, ActivityFacts facts, HttpServletRequest http) {
        var posted = Objects.requireNonNullElse(http.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI), "")
                .toString();
        var followUps = new TreeMap<Integer, Form>();
        if (forms.containsKey(ActivityAction.DECIDE)) {
            for (var decision : facts.decisions()) {
                var of = "/" + decision.number() + "/" + ActivityPage.FOLLOW_UPS;
                var form = posted.endsWith(of)
                        ? Form.of(http, ActivityPage.FOLLOW_UPS, Map.of())
                        : Form.fresh(ActivityPage.FOLLOW_UPS, Map.of());
                followUps.put(
                        decision.number(),
                        new Form(
                                form.name() + "-" + decision.number(),
                                form.key(),
                                form.values(),
                                form.problems(),
                                form.code(),
                                form.message()));
            }
        }
        return followUps;
    }

    /** Accounts by name, linked cases by number. */
    private static Function<UUID, String> names(Names people, List<LinkedCase> linked) {
        var numbers = linked.stream().collect(Collectors.toMap(LinkedCase::id, LinkedCase::number));
        return id -> numbers.getOrDefault(id, people.of(id));
    }

    /** What came between the version that a form was made on and the one that refused it. */
    private static List<Step> since(List<Step> timeline, Map<ActivityAction, Form> forms) {
        return forms.values().stream()
                .filter(form -> form.code().equals("stale"))
                .map(form -> Parameters.numberOrZero(form.value("_version")))
                .findFirst()
                .map(seen ->
                        timeline.stream().filter(step -> step.version() > seen).toList())
                .orElse(List.of());
    }
}
