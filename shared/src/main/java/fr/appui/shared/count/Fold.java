package fr.appui.shared.count;

import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import org.jspecify.annotations.Nullable;

/** Which fold tells what is known of a case, kind by kind. */
public final class Fold {
    private Fold() {}

    /** Whether the event happened to something that is counted. */
    public static boolean counts(Event event) {
        return event instanceof SupportRequestEvent
                || event instanceof SignalementEvent
                || event instanceof ActivityEvent;
    }

    /**
     * What is known of the case after one more event.
     *
     * @param before {@code null} before the first event
     * @throws IllegalArgumentException for an event that nothing counts
     */
    public static CaseFacts after(@Nullable CaseFacts before, Event event) {
        return switch (event) {
            case SupportRequestEvent e -> SupportRequestFacts.after((SupportRequestFacts) before, e);
            case SignalementEvent e -> SignalementFacts.after((SignalementFacts) before, e);
            case ActivityEvent e -> ActivityFacts.after((ActivityFacts) before, e);
            default -> throw new IllegalArgumentException(event.getClass() + " is not counted");
        };
    }
}
