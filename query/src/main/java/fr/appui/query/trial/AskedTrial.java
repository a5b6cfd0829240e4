package fr.appui.query.trial;

import fr.appui.query.counter.Selection;
import fr.appui.query.page.Days;
import fr.appui.query.page.Filters;
import fr.appui.query.reading.AskedTogether;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which figures of a trial are asked for, as typed; each part is the parameter of its name. */
record AskedTrial(
        @RequestParam(name = "from", required = false) @Nullable
        String from,

        @RequestParam(name = "to", required = false) @Nullable
        String to,

        @RequestParam(name = "centre", required = false) @Nullable
        String centre,

        @RequestParam(name = "sector", required = false) @Nullable
        String sector)
        implements AskedTogether {
    private static final int MOST_YEARS = 30;

    /** What that selects; what cannot be read is noted. */
    Selection selection(Parameters in) {
        var first = in.day("from", from);
        var last = in.day("to", to);
        in.period(first, last, MOST_YEARS);
        return Selection.of(
                        in.required("from", from, first, LocalDate.EPOCH), in.required("to", to, last, LocalDate.EPOCH))
                .at(in.code("centre", centre, Centre.class), in.code("sector", sector, Sector.class));
    }

    /** The same, its days typed as people write them; the usual period where none is. */
    AskedTrial onAPage(LocalDate usualFrom, LocalDate usualTo) {
        return new AskedTrial(
                from == null || from.isBlank() ? usualFrom.toString() : Days.iso(from),
                to == null || to.isBlank() ? usualTo.toString() : Days.iso(to),
                centre,
                sector);
    }

    Filters filters() {
        return new Filters()
                .and("from", from)
                .and("to", to)
                .and("centre", centre)
                .and("sector", sector);
    }
}
