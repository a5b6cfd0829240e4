package fr.appui.query.supportrequest;

import fr.appui.query.counter.Backlog;
import fr.appui.query.reading.When;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.supportrequest.Status;
import java.time.LocalDate;
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
        return requests.perDay(actor, Filter.in(Status.OPEN).of(centre), when);
    }
}
