package fr.appui.query.signalement;

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
import fr.appui.query.signalement.Signalements.Filter;
import fr.appui.query.signalement.Signalements.Row;
import fr.appui.query.signalement.Signalements.Sort;
import fr.appui.query.workspace.SavedView;
import fr.appui.query.workspace.SavedViews;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.workspace.ListKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board of signalements: what is late, what is due soon; its filters stand in its address. */
@Page
@OpenTo({Role.LIAISON, Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class BoardPages {
    private static final int ROWS = 50;
    private static final int CARDS = 12;

    private final Signalements signalements;
    private final BoardViews views;
    private final SavedViews saved;
    private final Speech speech;
    private final Accounts accounts;
    private final SignalementTable table;

    BoardPages(
            Signalements signalements,
            BoardViews views,
            SavedViews saved,
            Speech speech,
            Accounts accounts,
            SignalementTable table) {
        this.signalements = signalements;
        this.views = views;
        this.saved = saved;
        this.speech = speech;
        this.accounts = accounts;
        this.table = table;
    }

    /** What is read from the views for one board. */
    private record Content(
            List<BoardPage.Column> columns,
            List<BoardCard> rows,
            @Nullable String next,
            @Nullable Long total,
            long position) {
        static final Content NONE = new Content(List.of(), List.of(), null, 0L, 0);
    }

    @OverDays
    @GetMapping("/signalements")
    ModelAndView board(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            @RequestParam(name = "vue", required = false) @Nullable String look,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "bucket", required = false) @Nullable String bucket,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "assignee", required = false) @Nullable String assignee,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "forgotten", required = false) @Nullable String forgotten,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var list = SignalementListQuery.of(
                look, q, bucket, status, sector, kind, origin, centre, region, facility, assignee, from, to, sort);
        var in = new Parameters();
        var filter = list.filter(in, actor);
        var when = When.asked(in, null, minPosition);
        var wrong = Filters.wrong(in);
        var words = speech.in(locale);
        var everyone = accounts.all(When.NOW).value();
        var people = Names.of(actor, everyone);
        var content = wrong.isEmpty() ? content(actor, list, filter, when, cursor, words, people) : Content.NONE;
        var scope = Scope.of(CaseKind.SIGNALEMENT, actor);
        var works = actor.worksOn(CaseKind.SIGNALEMENT);
        var page = new BoardPage(
                list,
                wrong,
                wrong.isEmpty() ? chips(list, words, people) : List.of(),
                scope.regions().size() > 1 ? scope.regions() : List.of(),
                scope.region() == null && scope.centres().size() > 1 ? scope.centres() : List.of(),
                people(actor, everyone, people),
                works,
                !actor.opens(CaseKind.SIGNALEMENT),
                views.of(actor, list, words),
                works ? Form.of(http, "vues", Map.of("visibility", "PERSONAL")) : null,
                Form.of(http, "names", Map.of()),
                forgotten(actor, forgotten),
                actor.centre() != null,
                content.columns,
                content.rows,
                actor.merges() ? Form.of(http, "actions", Map.of()) : null,
                cursor == null || cursor.isBlank() ? null : cursor,
                content.next,
                content.total,
                content.position);
        return new ModelAndView("signalement/board", Map.of("page", page), Filters.status(wrong));
    }

    /** The list as a file. */
    @GetMapping("/signalements/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "bucket", required = false) @Nullable String bucket,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "assignee", required = false) @Nullable String assignee,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort)
            throws IOException {
        var list = SignalementListQuery.of(
                null, q, bucket, status, sector, kind, origin, centre, region, facility, assignee, from, to, sort);
        var in = new Parameters();
        var filter = list.filter(in, actor);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, list, filter, When.NOW, wanted, response);
    }

    private Content content(
            Actor actor,
            SignalementListQuery list,
            Filter filter,
            When when,
            @Nullable String cursor,
            Words words,
            Names people) {
        var bucket = filter.bucket();
        if (list.asCards() && bucket == null) {
            return columns(actor, list, filter, when, words, people);
        }
        var ordered = bucket == null ? filter : filter.in(bucket, order(list, filter, bucket));
        var found = signalements.list(actor, ordered, when, cursor, ROWS);
        var total = BoardViews.counted(signalements
                .count(actor, List.of(ordered), Signalements.COUNTED)
                .getFirst());
        var cards = cards(actor, found.rows(), words, people);
        var position = found.asOf().position();
        return list.asCards() && bucket != null
                ? new Content(
                        List.of(new BoardPage.Column(bucket, total, cards, null)),
                        List.of(),
                        found.next(),
                        total,
                        position)
                : new Content(List.of(), cards, found.next(), total, position);
    }

    private Content columns(
            Actor actor, SignalementListQuery list, Filter filter, When when, Words words, Names people) {
        var filters = new ArrayList<Filter>();
        for (var bucket : Bucket.values()) {
            filters.add(filter.in(bucket, order(list, filter, bucket)));
        }
        var columns = new ArrayList<BoardPage.Column>();
        var position = Long.MAX_VALUE;
        var found = new ArrayList<Signalements.Page<Signalements.Row>>();
        for (var one : filters) {
            found.add(signalements.list(actor, one, when, null, CARDS));
            position = Math.min(position, found.getLast().asOf().position());
        }
        filters.add(filter.followed());
        var counts = signalements.count(actor, filters, Signalements.COUNTED);
        for (var i = 0; i < found.size(); i++) {
            columns.add(new BoardPage.Column(
                    Bucket.values()[i],
                    BoardViews.counted(counts.get(i)),
                    cards(actor, found.get(i).rows(), words, people),
                    more(list, Bucket.values()[i], found.get(i))));
        }
        return new Content(columns, List.of(), null, BoardViews.counted(counts.getLast()), position);
    }

    private static @Nullable String more(SignalementListQuery list, Bucket bucket, Signalements.Page<?> page) {
        return page.next() == null
                ? null
                : list.with("bucket", bucket.name())
                        .address()
                        .with("cursor", page.next())
                        .toString();
    }

    /** What is due first comes first, what was closed last as well, unless another order is asked for. */
    private static Sort order(SignalementListQuery list, Filter filter, Bucket bucket) {
        var asked = list.value("sort").isEmpty() ? Sort.DUE_FIRST : filter.sort();
        return bucket == Bucket.CLOSED && asked == Sort.DUE_FIRST ? Sort.CLOSED_LAST : asked;
    }

    private List<BoardCard> cards(Actor actor, List<Row> rows, Words words, Names people) {
        var bounds = signalements.bounds(actor);
        return rows.stream()
                .map(row ->
                        BoardCard.of(row, row.assignedTo() == null ? null : people.of(row.assignedTo()), bounds, words))
                .toList();
    }

    private @Nullable SavedView forgotten(Actor actor, @Nullable String typed) {
        var id = typed == null ? null : Parameters.idOrNull(typed);
        return id == null
                ? null
                : saved.one(actor, id)
                        .filter(view -> view.list() == ListKind.SIGNALEMENTS && view.forgotten())
                        .orElse(null);
    }

    /** The views with what they hold now. */
    @OnlyNow(Reason.BESIDE_THE_HISTORY)
    @GetMapping("/signalements/vues")
    ModelAndView views(
            Actor actor, Locale locale, @RequestParam(name = "list", required = false) @Nullable String list) {
        var shown = SignalementListQuery.parse(list == null ? "" : list);
        return new ModelAndView("signalement/board-views", Map.of("views", views.of(actor, shown, speech.in(locale))));
    }

    /** How many have changed since the board was read. */
    @OnlyNow(Reason.LIVE)
    @GetMapping("/signalements/nouvelles")
    ModelAndView news(
            Actor actor,
            @RequestParam(name = "list", required = false) @Nullable String list,
            @RequestParam("since") String since) {
        var shown = SignalementListQuery.parse(list == null ? "" : list);
        var in = new Parameters();
        var position = in.required("since", since, in.number("since", since), 0L);
        var filter = shown.filter(in, actor);
        in.check();
        return new ModelAndView(
                "page/news",
                Map.of(
                        "key",
                        "board.news",
                        "count",
                        signalements.countChanged(actor, filter, position),
                        "address",
                        shown.address().toString()));
    }

    /** Those who work on signalements inside the reader's scope. */
    private static List<Choice> people(Actor actor, List<Account> everyone, Names people) {
        var scope = Scope.of(CaseKind.SIGNALEMENT, actor);
        return everyone.stream()
                .filter(account -> !account.disabled())
                .filter(account -> new Actor(account.id(), account.role(), account.centre(), account.region())
                        .worksOn(CaseKind.SIGNALEMENT))
                .filter(account -> account.centre() == null || scope.holds(account.centre()))
                .filter(account -> account.region() == null || scope.regions().contains(account.region()))
                .map(account -> new Choice(account.id().toString(), people.of(account.id())))
                .toList();
    }

    static List<BoardPage.Chip> chips(SignalementListQuery list, Words words, Names people) {
        return SignalementListQuery.NAMES.stream()
                .filter(name -> !SignalementListQuery.LOOKS.contains(name)
                        && list.values().containsKey(name))
                .map(name -> new BoardPage.Chip(
                        name,
                        BoardWords.filter(words, name, list.value(name), people),
                        list.without(name).address().toString()))
                .toList();
    }
}
