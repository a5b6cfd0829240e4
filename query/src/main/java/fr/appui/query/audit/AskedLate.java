package fr.appui.query.audit;

import fr.appui.query.page.Days;
import fr.appui.query.reading.AskedTogether;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.reference.Centre;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which late facts are asked for, as typed; each part is the parameter of its name. */
record AskedLate(
        @RequestParam(name = "from", required = false) @Nullable
        String from,

        @RequestParam(name = "to", required = false) @Nullable
        String to,

        @RequestParam(name = "recordedFrom", required = false) @Nullable
        String recordedFrom,

        @RequestParam(name = "recordedTo", required = false) @Nullable
        String recordedTo,

        @RequestParam(name = "days", required = false) @Nullable
        String days,

        @RequestParam(name = "centre", required = false) @Nullable
        String centre)
        implements AskedTogether {
    private static final int MOST_YEARS = 30;
    private static final long MOST_DAYS = 3_650;

    /** By name, the days typed as people write them. */
    static AskedLate onAPage(Map<String, String> typed) {
        return new AskedLate(
                Days.iso(typed.get("from")),
                Days.iso(typed.get("to")),
                Days.iso(typed.get("recordedFrom")),
                Days.iso(typed.get("recordedTo")),
                typed.get("days"),
                typed.get("centre"));
    }

    /** What that selects; what cannot be read is noted. */
    Late.Filter filter(Parameters in) {
        var first = in.day("from", from);
        var last = in.day("to", to);
        in.period(first, last, MOST_YEARS);
        var least = in.number("days", days);
        if (least != null && (least < 1 || least > MOST_DAYS)) {
            in.wrong("days", "out-of-range", 1, MOST_DAYS);
        }
        var recordedFirst = in.day("recordedFrom", recordedFrom);
        var recordedLast = in.day("recordedTo", recordedTo);
        if (recordedFirst != null && recordedLast != null && recordedFirst.isAfter(recordedLast)) {
            in.wrong("recordedFrom", "after-the-end");
        }
        return new Late.Filter(
                least == null || least > MOST_DAYS ? Late.USUAL_DAYS : least.intValue(),
                in.required("from", from, first, LocalDate.EPOCH),
                in.required("to", to, last, LocalDate.EPOCH),
                recordedFirst,
                recordedLast,
                in.code("centre", centre, Centre.class));
    }
}
