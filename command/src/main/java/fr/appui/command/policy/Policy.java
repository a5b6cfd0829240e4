package fr.appui.command.policy;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;

/**
 * A consequence that the register draws by itself. It is drawn from now on, never from the past: no rebuild of views
 * plays it again. Drawn twice it changes nothing, because the command that it sends finds its work done.
 */
public sealed interface Policy {
    /** Under which its place in the log is kept, for ever. */
    String name();

    /** Follows from events: handed each event once or more often, in log order. */
    non-sealed interface Consequence extends Policy {
        void on(Recorded<Event> recorded);
    }

    /** Follows from time that passes: asked every now and then. */
    non-sealed interface Watch extends Policy {
        void look();
    }
}
