package fr.appui.query.counter;

import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How many requests are open, told by the room whose list shows them. */
public interface Backlog {
    /**
     * Open requests by the day on which they were received; days without any are left out.
     *
     * @param centre {@code null}: all that the reader may see
     */
    SortedMap<LocalDate, Long> openByDay(Actor actor, @Nullable Centre centre, When when);
}
