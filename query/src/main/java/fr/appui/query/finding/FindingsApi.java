package fr.appui.query.finding;

import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions and findings for programs. */
@RestController
@RequestMapping("/api/findings")
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class FindingsApi {
    /** @param next always {@code null}: they all fit on one page */
    record Events(List<JsonEvent> rows, @Nullable String next) {}

    private final Findings findings;

    FindingsApi(Findings findings) {
        this.findings = findings;
    }

    /** Newest first; withdrawn ones only when {@code status} says so; {@code centre=NAT}: those about the network. */
    @GetMapping
    Findings.Page list(
            Actor actor,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "status", required = false) @Nullable List<String> status,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "measure", required = false) @Nullable String measure,
            @RequestParam(name = "raisedBy", required = false) @Nullable String raisedBy,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = new Findings.Filter(
                in.code("centre", centre, Centre.class),
                in.codes("status", status, FindingStatus.class),
                in.code("kind", kind, FindingKind.class),
                in.code("measure", measure, Measure.class),
                in.id("raisedBy", raisedBy));
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return findings.list(actor, filter, when, cursor, most);
    }

    @GetMapping("/{id}")
    ResponseEntity<FindingFile> one(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var file = FindingFile.of(findings.tell(actor, known(id), when));
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    /** Its events in order. */
    @GetMapping("/{id}/events")
    Events events(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return new Events(findings.events(actor, known(id), when), null);
    }

    /** What is no id names nothing. */
    private static UUID known(String typed) {
        var id = Parameters.idOrNull(typed);
        if (id == null) {
            throw new Unknown();
        }
        return id;
    }
}
