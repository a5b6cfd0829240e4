package fr.appui.query.finding;

import fr.appui.query.page.Filters;
import fr.appui.query.reading.AskedTogether;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which questions and findings are asked for, as typed; each part is the parameter of its name. */
record AskedFindings(
        @RequestParam(name = "centre", required = false) @Nullable
        String centre,

        @RequestParam(name = "status", required = false) @Nullable
        List<String> status,

        @RequestParam(name = "kind", required = false) @Nullable
        String kind,

        @RequestParam(name = "measure", required = false) @Nullable
        String measure,

        @RequestParam(name = "raisedBy", required = false) @Nullable
        String raisedBy)
        implements AskedTogether {

    Findings.Filter filter(Parameters in) {
        return new Findings.Filter(
                in.code("centre", centre, Centre.class),
                in.codes("status", status, FindingStatus.class),
                in.code("kind", kind, FindingKind.class),
                in.code("measure", measure, Measure.class),
                in.id("raisedBy", raisedBy));
    }

    /** By name, as a file tells it. */
    Map<String, String> told() {
        return new Filters()
                .and("centre", centre)
                .and("status", status == null ? null : String.join(",", status))
                .and("kind", kind)
                .and("measure", measure)
                .and("raisedBy", raisedBy)
                .typed();
    }
}
