package fr.appui.query.reading;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.List;

/**
 * A view of the log: one fold, played in log order, in the transaction that also keeps the view's position.
 *
 * <p>Playing an event again, at once or much later, changes nothing; an emptied view played from the start has
 * identical rows. A projection has no clock and reads no other view.
 */
public interface Projection {
    /** Name of the view for ever: its position is kept under it. */
    String name();

    /** The tables that hold nothing but this view, with their schema. */
    List<String> tables();

    /** Takes some events in, in log order. */
    void on(List<Recorded<Event>> events);
}
