package fr.appui.query.evaluation;

import fr.appui.query.finding.Findings;
import fr.appui.query.page.Filters;
import fr.appui.query.reading.AskedTogether;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.reference.Centre;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/** What narrows the list of questions and findings, as typed; each part is the parameter of its name. */
record AskedList(
        @RequestParam(name = "status", required = false) @Nullable
        String status,

        @RequestParam(name = "kind", required = false) @Nullable
        String kind,

        @RequestParam(name = "centre", required = false) @Nullable
        String centre)
        implements AskedTogether {

    Findings.Filter filter(Parameters in) {
        var state = in.code("status", status, FindingStatus.class);
        return new Findings.Filter(
                in.code("centre", centre, Centre.class),
                state == null ? List.of() : List.of(state),
                in.code("kind", kind, FindingKind.class),
                null,
                null);
    }

    Map<String, String> typed() {
        return new Filters()
                .and("status", status)
                .and("kind", kind)
                .and("centre", centre)
                .typed();
    }
}
