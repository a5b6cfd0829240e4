package fr.appui.query.supportrequest;

import fr.appui.query.counter.Backlog;
import fr.appui.query.reading.When;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.query.supportrequest.SupportRequests.Sort;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.supportrequest.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts for the dashboard what the list shows: by the list's own conditions, so that they cannot disagree. */
@Component
final class OpenRequests implements Backlog {
    private final SupportRequests requests;

    OpenRequests(SupportRequests requests) {
        this.requests = requests;
    }

    @Override
    public SortedMap<LocalDate, Long> openByDay(Actor actor, @Nullable Centre centre, When when) {
        var open = new Filter(centre, null, List.of(Status.OPEN), null, null, null, null, null, Sort.NEWEST_FIRST);
        return requests.perDay(actor, open, when);
    }
}
