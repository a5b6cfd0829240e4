package fr.appui.query.supportrequest;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.page.Filters;
import fr.appui.query.reading.CaseList.Beside;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the hotline's list shows, as a whole or in parts. */
@Component
final class LiveLists {
    private static final int ROWS = 25;
    private static final int EARLIER = 10;

    private final SupportRequests requests;
    private final Accounts accounts;
    private final ReferenceTerms terms;
    private final Lens clock;

    LiveLists(SupportRequests requests, Accounts accounts, ReferenceTerms terms, Lens clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.terms = terms;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
    }

    /** @param key of the view to show; that of today when there is none of this key */
    LiveList list(Actor actor, @Nullable String key, When when) {
        var shown = view(key);
        var page = requests.list(actor, filter(actor, shown.query()), when, null, ROWS);
        var people = Names.of(actor, accounts);
        var earlier = page.rows().isEmpty() && shown == BuiltIn.TODAY
                ? requests.list(actor, Filter.NONE, When.NOW, null, EARLIER).rows()
                : List.<SupportRequests.Row>of();
        return new LiveList(
                shown,
                tabs(actor),
                shown(page.rows(), people),
                shown(earlier, people),
                page.next() != null,
                !actor.opensSealedFields(),
                page.asOf().position());
    }

    static BuiltIn view(@Nullable String key) {
        return Arrays.stream(BuiltIn.values())
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElse(BuiltIn.TODAY);
    }

    List<LiveList.Tab> tabs(Actor actor) {
        var views = BuiltIn.values();
        var filters =
                Arrays.stream(views).map(view -> filter(actor, view.query())).toList();
        var counts = requests.count(actor, filters, SupportRequests.COUNTED);
        return IntStream.range(0, views.length)
                .mapToObj(i -> new LiveList.Tab(views[i], counted(counts.get(i))))
                .toList();
    }

    static @Nullable Long counted(long count) {
        return count > SupportRequests.COUNTED ? null : count;
    }

    long countNew(Actor actor, ListQuery list, long since) {
        return requests.countNew(actor, filter(actor, list), since);
    }

    /** Rows as they stand now; those outside the scope are not among them. */
    List<RequestRow> these(Actor actor, List<UUID> ids, When when) {
        return ids.isEmpty() ? List.of() : shown(requests.these(actor, ids, when), Names.of(actor, accounts));
    }

    Beside<SupportRequests.Row> beside(Actor actor, ListQuery list, SupportRequests.Row row) {
        var in = new Parameters();
        var filter = list.filter(in, actor, today(), terms);
        return Filters.wrong(in).isEmpty() ? requests.beside(actor, filter, row) : Beside.nothing();
    }

    List<SupportRequests.Row> ofFacility(Actor actor, String finess) {
        var filter = filter(actor, ListQuery.parse("facility=" + finess));
        return requests.list(actor, filter, When.NOW, null, EARLIER).rows();
    }

    private List<RequestRow> shown(List<SupportRequests.Row> rows, Names people) {
        return rows.stream().map(row -> RequestRow.of(row, people, today())).toList();
    }

    private Filter filter(Actor actor, ListQuery list) {
        var in = new Parameters();
        var filter = list.filter(in, actor, today(), terms);
        in.check();
        return filter;
    }
}
