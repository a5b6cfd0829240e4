package fr.appui.query.supportrequest;

import fr.appui.query.page.Words;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.reading.WrongParameters;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.query.workspace.SavedView;
import fr.appui.query.workspace.SavedViews;
import fr.appui.shared.party.Actor;
import fr.appui.shared.workspace.ListKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The views of a person, each with what it holds now: built in, saved, shared; counted by one statement. */
@Component
final class ListViews {
    private final SavedViews saved;
    private final SupportRequests requests;
    private final LiveLists lists;
    private final ReferenceTerms terms;

    ListViews(SavedViews saved, SupportRequests requests, LiveLists lists, ReferenceTerms terms) {
        this.saved = saved;
        this.requests = requests;
        this.lists = lists;
        this.terms = terms;
    }

    /** A view before it is counted. */
    private record Named(
            String key,
            String name,
            ListQuery query,
            @Nullable SavedView saved) {}

    /** @param shown the list that is open */
    List<ListView> of(Actor actor, ListQuery shown, Words words, When when) {
        var views = Stream.concat(
                        Stream.of(BuiltIn.values())
                                .map(view -> new Named(view.key(), words.code(view), view.query(), null)),
                        saved.of(actor, ListKind.REQUESTS, when).stream()
                                .map(view -> new Named(
                                        view.id().toString(), view.name(), ListQuery.parse(view.query()), view)))
                .toList();
        var filters = new ArrayList<Filter>();
        var readable = new ArrayList<Boolean>();
        for (var view : views) {
            var filter = filter(actor, view.query);
            readable.add(filter != null);
            filters.add(filter == null ? Filter.NONE : filter);
        }
        var counts = requests.count(actor, filters, SupportRequests.COUNTED);
        var told = new ArrayList<ListView>();
        for (var i = 0; i < views.size(); i++) {
            var view = views.get(i);
            told.add(new ListView(
                    view.key,
                    view.name,
                    view.query.address().toString(),
                    LiveLists.counted(counts.get(i)),
                    readable.get(i),
                    view.query.values().equals(shown.values()),
                    view.saved));
        }
        return told;
    }

    /** {@code null}: a code that it names is no longer one, or a centre outside the reader's scope. */
    private @Nullable Filter filter(Actor actor, ListQuery query) {
        var in = new Parameters();
        try {
            var filter = query.filter(in, actor, lists.today(), terms);
            in.check();
            return filter.centre() == null || actor.reaches(filter.centre()) ? filter : null;
        } catch (WrongParameters _) {
            return null;
        }
    }
}
