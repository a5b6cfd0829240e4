package fr.appui.query.trial;

import fr.appui.query.counter.Dimension;
import java.util.Locale;
import java.util.Set;

/** What the figures of a trial are shown by, each beside the sector. */
enum Cut {
    SECTOR(Set.of(Dimension.SECTOR)),
    HALF_YEAR(Set.of(Dimension.SECTOR)),
    MONTH(Set.of(Dimension.SECTOR, Dimension.MONTH)),
    CENTRE(Set.of(Dimension.SECTOR, Dimension.CENTRE));

    private final Set<Dimension> by;

    Cut(Set<Dimension> by) {
        this.by = by;
    }

    Set<Dimension> by() {
        return by;
    }

    /** As written in an address. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
