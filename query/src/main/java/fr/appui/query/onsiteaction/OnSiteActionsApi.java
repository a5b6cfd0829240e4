package fr.appui.query.onsiteaction;

import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** On-site actions for programs. */
@RestController
@RequestMapping("/api/on-site-actions")
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class OnSiteActionsApi {
    /** All of them: an action has few. */
    record Events(List<JsonEvent> rows, @Nullable String next) {}

    private final OnSiteActions actions;
    private final OnSiteActionFiles files;

    OnSiteActionsApi(OnSiteActions actions, OnSiteActionFiles files) {
        this.actions = actions;
        this.files = files;
    }

    /** The list: newest day first, or {@code sort=day}; withdrawn ones only when {@code status} says so. */
    @GetMapping
    OnSiteActions.Page list(
            Actor actor,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "sector", required = false) @Nullable String sector,
            @RequestParam(name = "status", required = false) @Nullable List<String> status,
            @RequestParam(name = "mode", required = false) @Nullable String mode,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "facility", required = false) @Nullable String facility,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = ActivityQuery.of(q, null, mode, type, sector, centre, region, facility, null, null, sort)
                .filter(in, status, from, to);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return actions.list(actor, filter, when, cursor, most);
    }

    @GetMapping("/{id}")
    ResponseEntity<OnSiteActionFile> file(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var file = files.file(actor, id(id), when(asOf, minPosition));
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @GetMapping("/{id}/events")
    Events events(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return new Events(files.events(actor, id(id), when(asOf, minPosition)), null);
    }

    private static When when(@Nullable String asOf, @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return when;
    }

    /** What is no id names nothing. */
    static UUID id(String typed) {
        var id = Parameters.idOrNull(typed);
        if (id == null) {
            throw new Unknown();
        }
        return id;
    }
}
