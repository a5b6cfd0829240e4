package fr.appui.query.counter;

import fr.appui.query.reading.AskedTogether;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is to be compared, as typed.
 *
 * @param mode {@code PERIODS}: two periods; two moments otherwise
 * @param since the earlier moment: a day, to its end, a position or an instant; the period's last day unless told
 * @param until the later one; now unless told
 * @param all {@code 1}: figures that did not change as well
 */
record AskedComparison(
        @RequestParam(name = "mode", required = false) @Nullable
        String mode,

        @RequestParam(name = "from", required = false) @Nullable
        String from,

        @RequestParam(name = "to", required = false) @Nullable
        String to,

        @RequestParam(name = "otherFrom", required = false) @Nullable
        String otherFrom,

        @RequestParam(name = "otherTo", required = false) @Nullable
        String otherTo,

        @RequestParam(name = "since", required = false) @Nullable
        String since,

        @RequestParam(name = "until", required = false) @Nullable
        String until,

        @RequestParam(name = "centre", required = false) @Nullable
        String centre,

        @RequestParam(name = "region", required = false) @Nullable
        String region,

        @RequestParam(name = "all", required = false) @Nullable
        String all)
        implements AskedTogether {

    boolean ofAll() {
        return "1".equals(all);
    }
}
