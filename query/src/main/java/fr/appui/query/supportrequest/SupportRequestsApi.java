package fr.appui.query.supportrequest;

import fr.appui.query.export.Format;
import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Support requests for programs. */
@RestController
@RequestMapping("/api/support-requests")
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class SupportRequestsApi {
    /** All of them: a request has few. */
    record Events(List<JsonEvent> rows, @Nullable String next) {}

    private final SupportRequests requests;
    private final SupportRequestFiles files;
    private final ReferenceTerms terms;
    private final Lens clock;
    private final RequestTable table;

    SupportRequestsApi(
            SupportRequests requests, SupportRequestFiles files, ReferenceTerms terms, Lens clock, RequestTable table) {
        this.requests = requests;
        this.files = files;
        this.terms = terms;
        this.clock = clock;
        this.table = table;
    }

    /**
     * The list: newest first, or {@code sort=receivedAt}, or by the next follow-up; withdrawn and merged ones only when
     * {@code status} says so. {@code assignedTo} is {@code me}, {@code nobody} or an account's id; {@code followUp} is
     * {@code due} or {@code planned}.
     */
    @GetMapping
    SupportRequests.Page<SupportRequests.Row> list(
            Actor actor,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "status", required = false) @Nullable List<String> status,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "channel", required = false) @Nullable String channel,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "assignedTo", required = false) @Nullable String assignedTo,
            @RequestParam(name = "followUp", required = false) @Nullable String followUp,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = ListQuery.of(
                        q, null, sector, theme, channel, centre, facility, assignedTo, followUp, null, null, sort)
                .filter(in, actor, today(), terms, status, from, to);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return requests.list(actor, filter, when, cursor, most);
    }

    /** All of them as a file: {@code format} is {@code xlsx}, {@code csv}, {@code csv-excel} or {@code datapackage}. */
    @GetMapping("/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "status", required = false) @Nullable List<String> status,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "channel", required = false) @Nullable String channel,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "assignedTo", required = false) @Nullable String assignedTo,
            @RequestParam(name = "followUp", required = false) @Nullable String followUp,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var states = status == null ? null : String.join(",", status);
        var list =
                ListQuery.of(q, states, sector, theme, channel, centre, facility, assignedTo, followUp, from, to, sort);
        var in = new Parameters();
        var filter = list.filter(in, actor, today(), terms, status, from, to);
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, list, filter, when, wanted, response);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
    }

    @GetMapping("/{id}")
    ResponseEntity<SupportRequestFile> file(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var file = files.file(actor, Parameters.knownId(id), when(asOf, minPosition));
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @GetMapping("/{id}/events")
    Events events(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return new Events(files.events(actor, Parameters.knownId(id), when(asOf, minPosition)), null);
    }

    private static When when(@Nullable String asOf, @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return when;
    }
}
