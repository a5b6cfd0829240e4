package fr.appui.query.signalement;

import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One signalement for programs. */
@RestController
@RequestMapping("/api/signalements/{id}")
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class FileApi {
    /** All of them: a signalement has few. */
    record Events(List<JsonEvent> rows, @Nullable String next) {}

    private final SignalementFiles files;

    FileApi(SignalementFiles files) {
        this.files = files;
    }

    @GetMapping
    ResponseEntity<SignalementFile> file(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var file = files.file(actor, Parameters.knownId(id), when(asOf, minPosition));
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @GetMapping("/events")
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
