package fr.appui.query.reading;

import fr.appui.shared.log.Recorded;

/** Events may be delivered again, at once or much later; each version of a case is taken in once and none left out. */
public final class Delivery {
    private Delivery() {}

    /**
     * Whether an event is new to a view.
     *
     * @param taken the case's version that the view has taken in, 0 when it does not know the case
     * @throws IllegalStateException if versions in between are missing: the view would tell something wrong for ever
     */
    public static boolean isNew(int taken, Recorded<?> event) {
        if (event.version() > taken + 1) {
            throw new IllegalStateException("version %d of %s at position %d came after version %d"
                    .formatted(event.version(), event.stream(), event.position(), taken));
        }
        return event.version() == taken + 1;
    }
}
