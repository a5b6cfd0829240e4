package fr.appui.query.facility;

import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory of facilities for programs. */
@RestController
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.ADMIN})
final class FacilitiesApi {
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST = 50;

    record Answer(List<ListedFacility> rows) {}

    private final Facilities facilities;

    FacilitiesApi(Facilities facilities) {
        this.facilities = facilities;
    }

    /**
     * Facilities by FINESS number, name and town, best first; those of the caller's last requests without {@code q}.
     */
    @GetMapping("/api/facilities")
    Answer facilities(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "limit", required = false) @Nullable String limit) {
        var in = new Parameters();
        var typed = in.text("q", q, MOST_CHARACTERS);
        var near = in.code("centre", centre, Centre.class);
        var most = in.limit(limit, MOST);
        in.check();
        return new Answer(facilities.find(actor, typed, near, limit == null ? 10 : most));
    }
}
