package fr.appui.query.workspace;

import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.workspace.ListKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saved views for programs. */
@RestController
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.LIAISON})
final class SavedViewsApi {
    /** All of them: a person has a few. */
    record Answer(List<SavedView> rows, @Nullable String next) {}

    private final SavedViews views;

    SavedViewsApi(SavedViews views) {
        this.views = views;
    }

    @GetMapping("/api/saved-views")
    Answer views(Actor actor, @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, null, minPosition);
        in.check();
        return new Answer(
                Arrays.stream(ListKind.values())
                        .flatMap(list -> views.of(actor, list, when).stream())
                        .toList(),
                null);
    }
}
