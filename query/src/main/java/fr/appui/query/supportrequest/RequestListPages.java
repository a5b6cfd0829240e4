package fr.appui.query.supportrequest;

import fr.appui.query.account.Account;
import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.export.Format;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Words;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.OverDays;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.query.supportrequest.RequestListPage.Chip;
import fr.appui.query.workspace.SavedView;
import fr.appui.query.workspace.SavedViews;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.workspace.ListKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of requests, narrowed by filters that stand in its address. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class RequestListPages {
    private static final int ROWS = 50;

    private final SupportRequests requests;
    private final LiveLists lists;
    private final ListViews views;
    private final SavedViews saved;
    private final Speech speech;
    private final Accounts accounts;
    private final ReferenceTerms terms;
    private final RequestTable table;

    RequestListPages(
            SupportRequests requests,
            LiveLists lists,
            ListViews views,
            SavedViews saved,
            Speech speech,
            Accounts accounts,
            ReferenceTerms terms,
            RequestTable table) {
        this.requests = requests;
        this.lists = lists;
        this.views = views;
        this.saved = saved;
        this.speech = speech;
        this.accounts = accounts;
        this.terms = terms;
        this.table = table;
    }

    @OverDays
    @GetMapping("/demandes")
    ModelAndView list(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "channel", required = false) @Nullable String channel,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "assignedTo", required = false) @Nullable String assignedTo,
            @RequestParam(name = "followUp", required = false) @Nullable String followUp,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "forgotten", required = false) @Nullable String forgotten,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var list =
                ListQuery.of(q, status, sector, theme, channel, centre, facility, assignedTo, followUp, from, to, sort);
        var in = new Parameters();
        var filter = list.filter(in, actor, lists.today(), terms);
        var when = When.asked(in, null, minPosition);
        var wrong = Filters.wrong(in);
        var words = speech.in(locale);
        var everyone = accounts.all(When.NOW).value();
        var people = Names.of(actor, everyone);
        var found = wrong.isEmpty() ? requests.list(actor, filter, when, cursor, ROWS) : null;
        var page = new RequestListPage(
                list,
                wrong,
                wrong.isEmpty() ? chips(list, words, people) : List.of(),
                Scope.ofSupportRequests(actor).centres(),
                people(actor, everyone, people),
                found == null
                        ? List.of()
                        : found.rows().stream()
                                .map(row -> RequestRow.of(row, people, lists.today()))
                                .toList(),
                !actor.opensSealedFields(),
                views.of(actor, list, words, When.NOW),
                actor.worksOnSupportRequests() ? Form.of(http, "vues", Map.of("visibility", "PERSONAL")) : null,
                Form.of(http, "names", Map.of()),
                forgotten(actor, forgotten),
                actor.centre() != null,
                actor.worksOnSupportRequests() ? Form.of(http, "actions", Map.of()) : null,
                actor.merges(),
                cursor == null || cursor.isBlank() ? null : cursor,
                found == null ? null : found.next(),
                found == null
                        ? Long.valueOf(0)
                        : LiveLists.counted(requests.count(actor, List.of(filter), SupportRequests.COUNTED)
                                .getFirst()),
                found == null ? 0 : found.asOf().position());
        return new ModelAndView("supportrequest/list", Map.of("page", page), Filters.status(wrong));
    }

    /** The list as a file. */
    @GetMapping("/demandes/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "channel", required = false) @Nullable String channel,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "assignedTo", required = false) @Nullable String assignedTo,
            @RequestParam(name = "followUp", required = false) @Nullable String followUp,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort)
            throws IOException {
        var list =
                ListQuery.of(q, status, sector, theme, channel, centre, facility, assignedTo, followUp, from, to, sort);
        var in = new Parameters();
        var filter = list.filter(in, actor, lists.today(), terms);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, list, filter, When.NOW, wanted, response);
    }

    private @Nullable SavedView forgotten(Actor actor, @Nullable String typed) {
        var id = typed == null ? null : Parameters.idOrNull(typed);
        return id == null
                ? null
                : saved.one(actor, id)
                        .filter(view -> view.list() == ListKind.REQUESTS && view.forgotten())
                        .orElse(null);
    }

    /** The views with what they hold now. */
    @OnlyNow(Reason.BESIDE_THE_HISTORY)
    @GetMapping("/demandes/vues")
    ModelAndView views(
            Actor actor, Locale locale, @RequestParam(name = "list", required = false) @Nullable String list) {
        var shown = ListQuery.parse(list == null ? "" : list);
        return new ModelAndView(
                "supportrequest/views", Map.of("views", views.of(actor, shown, speech.in(locale), When.NOW)));
    }

    /** Those who work on requests inside the reader's scope. */
    private static List<Choice> people(Actor actor, List<Account> everyone, Names people) {
        return everyone.stream()
                .filter(account -> !account.disabled())
                .filter(account -> new Actor(account.id(), account.role(), account.centre(), account.region())
                        .worksOnSupportRequests())
                .filter(account -> account.centre() == null || actor.reaches(account.centre()))
                .map(account -> new Choice(account.id().toString(), people.of(account.id())))
                .toList();
    }

    private static List<Chip> chips(ListQuery list, Words words, Names people) {
        return ListQuery.NAMES.stream()
                .filter(name -> !name.equals("sort") && list.values().containsKey(name))
                .map(name -> new Chip(
                        name,
                        ListWords.filter(words, name, list.value(name), people),
                        list.without(name).address().toString()))
                .toList();
    }
}
