package fr.appui.query.finding;

import fr.appui.query.export.Format;
import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
    private final FindingTable table;

    FindingsApi(Findings findings, FindingTable table) {
        this.findings = findings;
        this.table = table;
    }

    /** Newest first; withdrawn ones only when {@code status} says so; {@code centre=NAT}: those about the network. */
    @GetMapping
    Findings.Page list(
            Actor actor,
            AskedFindings asked,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = asked.filter(in);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return findings.list(actor, filter, when, cursor, most);
    }

    /** The list as a file: {@code format} is {@code xlsx}, {@code csv}, {@code csv-excel} or {@code datapackage}. */
    @GetMapping("/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            AskedFindings asked,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var in = new Parameters();
        var filter = asked.filter(in);
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, filter, when, asked.told(), wanted, response);
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
        var file = FindingFile.of(findings.tell(actor, Parameters.knownId(id), when));
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
        return new Events(findings.events(actor, Parameters.knownId(id), when), null);
    }
}
