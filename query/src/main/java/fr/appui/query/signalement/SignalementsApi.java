package fr.appui.query.signalement;

import fr.appui.query.export.Format;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of signalements for programs. */
@RestController
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class SignalementsApi {
    private final Signalements signalements;
    private final SignalementTable table;

    SignalementsApi(Signalements signalements, SignalementTable table) {
        this.signalements = signalements;
        this.table = table;
    }

    /**
     * The list: newest first, or {@code sort=receivedAt}, or {@code dueAt} (those followed, by what is due next), or
     * {@code -closedAt}; withdrawn and merged ones only when {@code status} says so. {@code assignee} is {@code me},
     * {@code nobody} or an account's id; {@code bucket} is how much time is left at this hour.
     */
    @GetMapping("/api/signalements")
    Signalements.Page<Signalements.Row> list(
            Actor actor,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "status", required = false) @Nullable List<String> status,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "assignee", required = false) @Nullable String assignee,
            @RequestParam(name = "bucket", required = false) @Nullable String bucket,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = SignalementListQuery.of(
                        null, q, bucket, null, sector, kind, origin, centre, region, facility, assignee, null, null,
                        sort)
                .filter(in, actor, status, from, to);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return signalements.list(actor, filter, when, cursor, most);
    }

    /** All of them as a file: {@code format} is {@code xlsx}, {@code csv}, {@code csv-excel} or {@code datapackage}. */
    @GetMapping("/api/signalements/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "status", required = false) @Nullable List<String> status,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "assignee", required = false) @Nullable String assignee,
            @RequestParam(name = "bucket", required = false) @Nullable String bucket,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var states = status == null ? null : String.join(",", status);
        var list = SignalementListQuery.of(
                null, q, bucket, states, sector, kind, origin, centre, region, facility, assignee, from, to, sort);
        var in = new Parameters();
        var filter = list.filter(in, actor, status, from, to);
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, list, filter, when, wanted, response);
    }
}
