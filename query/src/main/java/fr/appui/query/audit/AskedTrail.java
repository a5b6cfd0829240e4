package fr.appui.query.audit;

import fr.appui.query.page.Filters;
import fr.appui.query.reading.AskedTogether;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which part of the audit trail is asked for, as typed.
 *
 * @param by login
 * @param subject id or number of a case
 */
record AskedTrail(
        @RequestParam(name = "actor", required = false) @Nullable
        String by,

        @RequestParam(name = "case", required = false) @Nullable
        String subject,

        @RequestParam(name = "type", required = false) @Nullable
        String type,

        @RequestParam(name = "from", required = false) @Nullable
        String from,

        @RequestParam(name = "to", required = false) @Nullable
        String to)
        implements AskedTogether {

    Filters filters() {
        return new Filters()
                .and("actor", by)
                .and("case", subject)
                .and("type", type)
                .and("from", from)
                .and("to", to);
    }
}
