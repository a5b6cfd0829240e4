package fr.appui.query.signalement;

import fr.appui.query.account.Account;
import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.mail.MailSwitch;
import fr.appui.query.mail.Mails;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.page.JustDone;
import fr.appui.query.page.Page;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Step;
import fr.appui.query.page.Told;
import fr.appui.query.page.Words;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.rule.DatedRules;
import fr.appui.query.signalement.FilePage.Colleague;
import fr.appui.query.signalement.SignalementFile.Asked;
import fr.appui.query.signalement.SignalementFile.Due;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.query.workspace.KeptDrafts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.SignalementFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One signalement: what is known, what is due, what can be done, what happened. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class FilePages {

    private final SignalementFiles files;
    private final FileNeighbours neighbours;
    private final Accounts accounts;
    private final Speech speech;
    private final DatedRules rules;
    private final Mails mails;
    private final MailSwitch mail;
    private final KeptDrafts kept;

    FilePages(
            SignalementFiles files,
            FileNeighbours neighbours,
            Accounts accounts,
            Speech speech,
            DatedRules rules,
            Mails mails,
            MailSwitch mail,
            KeptDrafts kept) {
        this.rules = rules;
        this.mails = mails;
        this.mail = mail;
        this.kept = kept;
        this.files = files;
        this.neighbours = neighbours;
        this.accounts = accounts;
        this.speech = speech;
    }

    /**
     * The page.
     *
     * @param reminder number of the information request to remind of; its form is open then, as with the two others
     * @param received number of the information request that something came for
     * @param deadline the one to move: {@code CLOSURE}, {@code INFORMATION.2}
     * @param draft which of several drafts to go on with
     * @param minPosition of what was just done here; the page says so
     */
    @GetMapping("/signalements/{id}")
    ModelAndView file(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            @PathVariable("id") String id,
            @RequestParam(name = "relance", required = false) @Nullable String reminder,
            @RequestParam(name = "recu", required = false) @Nullable String received,
            @RequestParam(name = "echeance", required = false) @Nullable String deadline,
            @RequestParam(name = "draft", required = false) @Nullable String draft,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var toRemind = in.number("relance", reminder);
        var toReceive = in.number("recu", received);
        var when = When.asked(in, null, minPosition);
        in.check();
        var told = files.tell(actor, Parameters.knownId(id), when);
        var open = actor.opens(CaseKind.SIGNALEMENT);
        var file = told.file(open);
        var everyone = accounts.all(When.NOW).value();
        var names = names(Names.of(actor, everyone), told.mentioned());
        var words = speech.in(locale);
        var timeline = timeline(words, names, told.mentioned(), open).of(told.events());
        var today = FilePage.today(file, told.now());
        var drafts = drafts(actor, file, http, draft);
        var begin = new FileForms(file, http, words, today, names.apply(actor.account()), drafts);
        var reminded = begin.asked(FileAction.REMIND, toRemind);
        var came = begin.asked(FileAction.RECEIVE, toReceive);
        var moved = begin.moved(deadline);
        var forms = forms(actor, told.state().facts(), begin, reminded, came, moved);
        var page = new FilePage(
                file,
                today,
                file.assignedTo() == null ? null : names.apply(file.assignedTo()),
                FileCurve.of(file.curve(), file.caseCounts()),
                timeline,
                forms,
                drafts,
                reminded,
                begin.otherwise(),
                came,
                moved,
                colleagues(everyone, file),
                criteria(words, rules.book(), file.day()),
                neighbours.of(actor, file),
                actor.worksOn(CaseKind.SIGNALEMENT) ? mails.ofCase(actor, file.id()) : List.of(),
                mail.isOn(),
                since(timeline, forms),
                told.merged(),
                JustDone.type(actor, told.events(), in.number("minPosition", minPosition), told.now()),
                toRemind != null
                        ? FileAction.REMIND
                        : toReceive != null ? FileAction.RECEIVE : deadline != null ? FileAction.MOVE_DEADLINE : null);
        return new ModelAndView("signalement/file", Map.of("page", page));
    }

    /** A form that was refused comes back even if its time is over: what was typed must not be lost. */
    private static Map<FileAction, Form> forms(
            Actor actor,
            SignalementFacts facts,
            FileForms begin,
            @Nullable Asked reminded,
            @Nullable Asked received,
            @Nullable Due moved) {
        var forms = new EnumMap<FileAction, Form>(FileAction.class);
        if (actor.worksOn(CaseKind.SIGNALEMENT)) {
            var possible = FileAction.possible(actor, facts);
            for (var action : FileAction.values()) {
                var form = begin.of(action, reminded, received, moved);
                var draft = begin.drafts().get(action);
                if (possible.contains(action) || form.refused() || draft != null && draft.found() != null) {
                    forms.put(action, form);
                }
            }
        }
        return forms;
    }

    private Map<FileAction, DraftedForm> drafts(
            Actor actor, SignalementFile file, HttpServletRequest http, @Nullable String wish) {
        if (!actor.worksOn(CaseKind.SIGNALEMENT)) {
            return Map.of();
        }
        var all = kept.of(actor.account(), FileForms.addresses(file).values());
        return FileForms.drafts(file, http, all, wish);
    }

    static FileTimeline timeline(Words words, Function<UUID, String> names, List<LinkedCase> linked, boolean open) {
        return new FileTimeline(
                new Told(words, names, "signalement"),
                open,
                linked.stream().map(LinkedCase::id).collect(Collectors.toSet()));
    }

    /** Accounts by name, linked cases by number. */
    static Function<UUID, String> names(Names people, List<LinkedCase> linked) {
        var numbers = linked.stream().collect(Collectors.toMap(LinkedCase::id, LinkedCase::number));
        return id -> numbers.getOrDefault(id, people.of(id));
    }

    /** What came between the version that a form was made on and the one that refused it. */
    private static List<Step> since(List<Step> timeline, Map<FileAction, Form> forms) {
        return forms.values().stream()
                .filter(form -> form.code().equals("stale"))
                .map(form -> Parameters.numberOrZero(form.value("_version")))
                .findFirst()
                .map(seen ->
                        timeline.stream().filter(step -> step.version() > seen).toList())
                .orElse(List.of());
    }

    private static List<Colleague> colleagues(List<Account> everyone, SignalementFile file) {
        return everyone.stream()
                .filter(account -> !account.disabled())
                .filter(account -> {
                    var colleague = new Actor(account.id(), account.role(), account.centre(), account.region());
                    return colleague.worksOn(CaseKind.SIGNALEMENT)
                            && colleague.reaches(CaseKind.SIGNALEMENT, file.centre(), file.region());
                })
                .map(account -> new Colleague(account.id(), account.name()))
                .toList();
    }

    /** All criteria of all schemes that hold on a day, the newest scheme first. */
    static List<Choice> criteria(Words words, RuleBook rules, LocalDate day) {
        return rules.codes().stream()
                .flatMap(code -> rules.on(code, day).stream())
                .flatMap(dated -> dated.rule() instanceof Rule.CriteriaScheme scheme
                        ? scheme.codes().stream().map(code -> new Criterion(scheme.scheme(), code))
                        : Stream.of())
                .sorted(Comparator.comparing(Criterion::scheme).reversed())
                .map(criterion -> new Choice(criterion.toString(), Told.criterion(words, criterion)))
                .toList();
    }
}
