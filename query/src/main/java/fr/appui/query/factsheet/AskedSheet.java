package fr.appui.query.factsheet;

import fr.appui.query.reading.AskedTogether;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/** Of what a fact sheet is asked for, as typed; each part is the parameter of its name. */
record AskedSheet(
        @RequestParam(name = "from", required = false) @Nullable
        String from,

        @RequestParam(name = "to", required = false) @Nullable
        String to,

        @RequestParam(name = "centre", required = false) @Nullable
        String centre,

        @RequestParam(name = "facility", required = false) @Nullable
        String facility)
        implements AskedTogether {}
