package fr.appui.query.supportrequest;

import fr.appui.query.account.Account;
import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.answer.UsedAnswers;
import fr.appui.query.answer.UsedAnswers.Used;
import fr.appui.query.citation.CitedPublications;
import fr.appui.query.link.LinkedCases;
import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.page.Form;
import fr.appui.query.page.JustDone;
import fr.appui.query.page.Page;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Step;
import fr.appui.query.page.Told;
import fr.appui.query.reading.CaseList.Beside;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.supportrequest.RequestPage.Colleague;
import fr.appui.query.supportrequest.RequestPage.Linked;
import fr.appui.query.supportrequest.RequestPage.Merged;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.query.workspace.KeptDraft;
import fr.appui.query.workspace.KeptDrafts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One request: what is known, what happened, what can be done. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class RequestPages {
    private final SupportRequestFiles files;
    private final SupportRequests requests;
    private final LiveLists lists;
    private final Accounts accounts;
    private final Speech speech;
    private final UsedAnswers reusable;
    private final CitedPublications publications;
    private final KeptDrafts kept;
    private final LinkedCases linkedCases;
    private final Lens clock;

    RequestPages(
            SupportRequestFiles files,
            SupportRequests requests,
            LiveLists lists,
            Accounts accounts,
            Speech speech,
            UsedAnswers reusable,
            CitedPublications publications,
            KeptDrafts kept,
            LinkedCases linkedCases,
            Lens clock) {
        this.files = files;
        this.requests = requests;
        this.lists = lists;
        this.accounts = accounts;
        this.speech = speech;
        this.reusable = reusable;
        this.publications = publications;
        this.kept = kept;
        this.linkedCases = linkedCases;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param list filters of the list that the reader came from
     * @param answerFrom a reusable answer to begin the answer with
     * @param draft which of several drafts to go on with
     */
    @GetMapping("/demandes/{id}")
    ModelAndView request(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            @PathVariable("id") String id,
            @RequestParam(name = "list", required = false) @Nullable String list,
            @RequestParam(name = "answerFrom", required = false) @Nullable String answerFrom,
            @RequestParam(name = "draft", required = false) @Nullable String draft,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var template = in.id("answerFrom", answerFrom);
        var when = When.asked(in, null, minPosition);
        var named = in.number("minPosition", minPosition);
        in.check();
        var told = files.tell(actor, Parameters.knownId(id), when);
        var facts = told.state().facts();
        var everyone = accounts.all(When.NOW).value();
        var people = Names.of(actor, everyone);
        var links = links(actor, facts);
        var merged = merged(actor, facts);
        var drafts = drafts(actor, facts, http, draft, template);
        var forms = forms(actor, facts, http, drafts);
        var open = actor.opensSealedFields();
        var words = new Told(speech.in(locale), names(people, links, merged));
        var timeline = new Timeline(words, open).of(told.events());
        var from = list == null ? null : ListQuery.parse(list);
        Beside<SupportRequests.Row> beside = from == null ? Beside.nothing() : beside(actor, facts.id(), from);
        var page = new RequestPage(
                facts,
                told.state().last().version(),
                open,
                open ? told.state().question().value() : null,
                open ? told.state().requester() : null,
                facts.assignedTo() == null ? null : words.names().apply(facts.assignedTo()),
                links,
                timeline,
                forms,
                drafts,
                colleagues(everyone, facts.centre()),
                alike(actor, facts, links),
                since(timeline, forms),
                linked(beside.before()),
                linked(beside.after()),
                from == null ? "" : from.toString(),
                facts.followUp() != null && !facts.followUp().isAfter(lists.today()),
                reusable.by(actor, told.events()),
                publications.by(actor, told.events(), told.asOf().position()),
                chosen(actor, forms),
                others(actor, facts),
                merged,
                told.asOf().position(),
                JustDone.type(actor, told.events(), named, clock.instant()));
        return new ModelAndView("supportrequest/request", Map.of("page", page));
    }

    /** What has happened to a request since somebody began to write about it. */
    @OnlyNow(Reason.LIVE)
    @GetMapping("/demandes/{id}/depuis")
    ModelAndView since(
            Actor actor, Locale locale, @PathVariable("id") String id, @RequestParam("version") String version) {
        var in = new Parameters();
        var seen = in.required("version", version, in.number("version", version), 0L);
        in.check();
        var told = files.tell(actor, Parameters.knownId(id), When.NOW);
        var people = Names.of(actor, accounts);
        var words = new Told(
                speech.in(locale),
                names(
                        people,
                        links(actor, told.state().facts()),
                        merged(actor, told.state().facts())));
        var steps = new Timeline(words, actor.opensSealedFields())
                .of(told.events()).stream()
                        .filter(step -> step.version() > seen)
                        .toList();
        return new ModelAndView("supportrequest/since", Map.of("steps", steps));
    }

    /** What came between the version that a form was made on and the one that refused it. */
    private static List<Step> since(List<Step> timeline, Map<Action, Form> forms) {
        return forms.values().stream()
                .filter(form -> form.code().equals("stale"))
                .map(form -> Parameters.numberOrZero(form.value("_version")))
                .findFirst()
                .map(seen ->
                        timeline.stream().filter(step -> step.version() > seen).toList())
                .orElse(List.of());
    }

    private Beside<SupportRequests.Row> beside(Actor actor, UUID id, ListQuery list) {
        var row = requests.these(actor, List.of(id), When.NOW).stream().findFirst();
        return row.isEmpty() ? Beside.nothing() : lists.beside(actor, list, row.get());
    }

    private static @Nullable Linked linked(SupportRequests.@Nullable Row row) {
        return row == null ? null : new Linked(row.id(), row.number(), RequestRow.place(row.facility()));
    }

    private Map<Action, DraftedForm> drafts(
            Actor actor,
            SupportRequestFacts facts,
            HttpServletRequest http,
            @Nullable String wish,
            @Nullable UUID answerFrom) {
        var drafts = new EnumMap<Action, DraftedForm>(Action.class);
        if (actor.worksOnSupportRequests()) {
            var written = Arrays.stream(Action.values())
                    .filter(Action::isWritten)
                    .collect(Collectors.toMap(action -> action, action -> address(facts, action)));
            var all = kept.of(actor.account(), written.values());
            written.forEach((action, address) -> {
                var begun = action == Action.ANSWER ? begun(actor, answerFrom) : Map.<String, String>of();
                var meant = begun.isEmpty() ? meant(wish, address, all) : DraftedForm.FRESH;
                drafts.put(action, DraftedForm.of(http, action.path(), address, begun, all, meant));
            });
        }
        return drafts;
    }

    private static String address(SupportRequestFacts facts, Action action) {
        return "demandes/" + facts.id() + "/" + action.path();
    }

    /** A wish for a draft of one form says nothing about the other forms of the page. */
    private static @Nullable String meant(@Nullable String wish, String address, List<KeptDraft> all) {
        var others = all.stream()
                .anyMatch(draft ->
                        draft.id().toString().equals(wish) && !draft.form().equals(address));
        return others ? null : wish;
    }

    /** A form that was refused or not sent comes back even if its time is over: what was typed must not be lost. */
    private static Map<Action, Form> forms(
            Actor actor, SupportRequestFacts facts, HttpServletRequest http, Map<Action, DraftedForm> drafts) {
        var forms = new EnumMap<Action, Form>(Action.class);
        if (actor.worksOnSupportRequests()) {
            var possible = Action.possible(actor, facts);
            for (var action : Action.values()) {
                var draft = drafts.get(action);
                var form = draft == null ? Form.of(http, action.path(), Map.of()) : draft.form();
                if (possible.contains(action) || form.refused() || draft != null && draft.found() != null) {
                    forms.put(action, form);
                }
            }
        }
        return forms;
    }

    /** The answer's form with the text of a reusable answer in it. */
    private Map<String, String> begun(Actor actor, @Nullable UUID answerFrom) {
        if (answerFrom == null) {
            return Map.of();
        }
        var text = reusable.text(actor, answerFrom);
        return text == null ? Map.of() : Map.of("answer", text, "answerFrom", answerFrom.toString());
    }

    private List<Used> chosen(Actor actor, Map<Action, Form> forms) {
        var form = forms.get(Action.ANSWER);
        var ids = form == null ? List.<String>of() : form.values().getOrDefault("answerFrom", List.of());
        return reusable.now(
                actor,
                ids.stream().map(Parameters::idOrNull).filter(Objects::nonNull).toList());
    }

    /**
     * The linked cases inside the scope, whichever of the two says that it has to do with the other; of those outside
     * nothing is told.
     */
    private List<Linked> links(Actor actor, SupportRequestFacts facts) {
        return Stream.concat(
                        facts.links().isEmpty() ? Stream.of() : requests.these(actor, facts.links(), When.NOW).stream(),
                        requests.linkedTo(actor, facts.id()).stream())
                .map(RequestPages::linked)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** Linked cases of another kind. */
    private List<LinkedCase> others(Actor actor, SupportRequestFacts facts) {
        return linkedCases.of(actor, facts.id(), When.NOW).stream()
                .filter(linked -> linked.kind() != CaseKind.SUPPORT_REQUEST)
                .toList();
    }

    /** The one that goes on for it, and those that it goes on for, inside the scope. */
    private List<Merged> merged(Actor actor, SupportRequestFacts facts) {
        var ids = Stream.concat(Stream.ofNullable(facts.mergedInto()), facts.tookIn().stream())
                .toList();
        return ids.isEmpty()
                ? List.of()
                : requests.these(actor, ids, When.NOW).stream()
                        .sorted(Comparator.comparing(row -> ids.indexOf(row.id())))
                        .map(row -> new Merged(row.id(), row.number(), row.question()))
                        .toList();
    }

    /** Other requests of the same facility, newest first. */
    private List<Linked> alike(Actor actor, SupportRequestFacts facts, List<Linked> links) {
        var finess = facts.facility() == null ? null : facts.facility().finess();
        if (finess == null || !actor.worksOnSupportRequests()) {
            return List.of();
        }
        return lists.ofFacility(actor, finess).stream()
                .filter(row -> !row.id().equals(facts.id()))
                .map(RequestPages::linked)
                .flatMap(Stream::ofNullable)
                .filter(row -> !links.contains(row))
                .toList();
    }

    /** Accounts by name, linked cases by number. */
    private static Function<UUID, String> names(Names people, List<Linked> links, List<Merged> merged) {
        var numbers = new HashMap<UUID, String>();
        links.forEach(link -> numbers.put(link.id(), link.number()));
        merged.forEach(one -> numbers.put(one.id(), one.number()));
        return id -> numbers.getOrDefault(id, people.of(id));
    }

    private static List<Colleague> colleagues(List<Account> everyone, Centre centre) {
        return everyone.stream()
                .filter(account -> !account.disabled())
                .filter(account -> new Actor(account.id(), account.role(), account.centre(), account.region())
                        .worksOnSupportRequests())
                .filter(account -> account.centre() == null || account.centre() == centre)
                .map(account -> new Colleague(account.id(), account.name()))
                .toList();
    }
}
