package fr.appui.query.activity;

import fr.appui.query.export.Format;
import fr.appui.query.reading.CaseList;
import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Activities for programs: one address for each kind. */
@RestController
@RequestMapping({"/api/on-site-actions", "/api/meetings", "/api/trainings", "/api/publications", "/api/declarations"})
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class ActivitiesApi {
    private static final Map<String, CaseKind> KINDS = Map.of(
            "on-site-actions", CaseKind.ON_SITE_ACTION,
            "meetings", CaseKind.MEETING,
            "trainings", CaseKind.TRAINING,
            "publications", CaseKind.PUBLICATION,
            "declarations", CaseKind.DECLARATION);

    /** All of them: an activity has few. */
    record Events(List<JsonEvent> rows, @Nullable String next) {}

    private final Activities activities;
    private final ActivityFiles files;
    private final ActivityTable table;

    ActivitiesApi(Activities activities, ActivityFiles files, ActivityTable table) {
        this.activities = activities;
        this.files = files;
        this.table = table;
    }

    /** The list: newest day first, or {@code sort=day}; withdrawn ones only when {@code status} says so. */
    @GetMapping
    CaseList.Page<Activities.Row> list(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "status", required = false) @Nullable List<String> status,
            @RequestParam(name = "mode", required = false) @Nullable String mode,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "framework", required = false) @Nullable String framework,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var of = followed(actor, http);
        var in = new Parameters();
        var filter = ActivityQuery.of(
                        q, of.name(), null, mode, kind, type, sector, framework, theme, centre, region, facility, null,
                        null, sort)
                .filter(in, status, from, to);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return activities.list(actor, filter, when, cursor, most);
    }

    /** All of them as a file: {@code format} is {@code xlsx}, {@code csv}, {@code csv-excel} or {@code datapackage}. */
    @GetMapping("/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "status", required = false) @Nullable List<String> status,
            @RequestParam(name = "mode", required = false) @Nullable String mode,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "framework", required = false) @Nullable String framework,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var of = followed(actor, http);
        var in = new Parameters();
        var states = status == null ? null : String.join(",", status);
        var list = ActivityQuery.of(
                q, of.name(), states, mode, kind, type, sector, framework, theme, centre, region, facility, from, to,
                sort);
        var filter = list.filter(in, status, from, to);
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, list, filter, when, wanted, response);
    }

    @GetMapping("/{id}")
    ResponseEntity<ActivityFile> file(
            Actor actor,
            HttpServletRequest http,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var file = files.file(actor, followed(actor, http), Parameters.knownId(id), when(asOf, minPosition));
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @GetMapping("/{id}/events")
    Events events(
            Actor actor,
            HttpServletRequest http,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return new Events(
                files.events(actor, followed(actor, http), Parameters.knownId(id), when(asOf, minPosition)), null);
    }

    /** @throws OutOfReach this person does not follow that kind of case */
    private static CaseKind followed(Actor actor, HttpServletRequest http) {
        var kind = KINDS.get(
                http.getRequestURI().substring(http.getContextPath().length()).split("/")[2]);
        if (kind == null) {
            throw new Unknown();
        }
        if (!actor.follows(kind)) {
            throw OutOfReach.notAllowed();
        }
        return kind;
    }

    private static When when(@Nullable String asOf, @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return when;
    }
}
