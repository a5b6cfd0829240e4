package fr.appui.query.signalement;

import fr.appui.query.page.Words;
import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.query.reading.WrongParameters;
import fr.appui.query.signalement.Signalements.Filter;
import fr.appui.query.workspace.SavedView;
import fr.appui.query.workspace.SavedViews;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.workspace.ListKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The views of a person on signalements, each with what it holds now; all are counted by one statement. */
@Component
final class BoardViews {
    private final SavedViews saved;
    private final Signalements signalements;

    BoardViews(SavedViews saved, Signalements signalements) {
        this.saved = saved;
        this.signalements = signalements;
    }

    /** A view before it is counted. */
    private record Named(
            String key,
            String name,
            SignalementListQuery query,
            @Nullable SavedView saved) {}

    /** @param shown what the board is open with */
    List<BoardView> of(Actor actor, SignalementListQuery shown, Words words) {
        var views = Stream.concat(
                        Stream.of(BoardBuiltIn.values())
                                .map(view -> new Named(view.key(), words.code(view), view.query(), null)),
                        saved.of(actor, ListKind.SIGNALEMENTS, When.NOW).stream()
                                .map(view -> new Named(
                                        view.id().toString(),
                                        view.name(),
                                        SignalementListQuery.parse(view.query()),
                                        view)))
                .toList();
        var filters = new ArrayList<Filter>();
        var readable = new ArrayList<Boolean>();
        for (var view : views) {
            var filter = filter(actor, view.query);
            readable.add(filter != null);
            filters.add(filter == null ? Filter.NONE : filter);
        }
        var counts = signalements.count(actor, filters, Signalements.COUNTED);
        var told = new ArrayList<BoardView>();
        for (var i = 0; i < views.size(); i++) {
            var view = views.get(i);
            told.add(new BoardView(
                    view.key,
                    view.name,
                    view.query.address().toString(),
                    counted(counts.get(i)),
                    readable.get(i),
                    view.query.values().equals(shown.values()),
                    view.saved));
        }
        return told;
    }

    /** {@code null}: more than anybody would count. */
    static @Nullable Long counted(long count) {
        return count > Signalements.COUNTED ? null : count;
    }

    /** {@code null}: a code that it names is no longer one, or something outside the reader's scope. */
    private static @Nullable Filter filter(Actor actor, SignalementListQuery query) {
        var in = new Parameters();
        try {
            var filter = query.filter(in, actor);
            in.check();
            Scope.of(CaseKind.SIGNALEMENT, actor).mustHold(filter.centre(), filter.region());
            return query.asCards() ? filter.followed() : filter;
        } catch (WrongParameters | OutOfReach _) {
            return null;
        }
    }
}
