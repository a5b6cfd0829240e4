package fr.appui.query.reference;

import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reference data for programs: codes are open, and this is where they are told. */
@RestController
@RequestMapping("/api/reference")
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR, Role.ADMIN})
final class ReferenceApi {
    /** All of them. */
    record Terms(List<TermEntry> rows, @Nullable String next, AsOf asOf) {}

    private final ReferenceTerms terms;

    ReferenceApi(ReferenceTerms terms) {
        this.terms = terms;
    }

    /** Every theme in order, those of the past and the future included. */
    @GetMapping("/themes")
    Terms themes(
            Actor actor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return all(TermKind.THEME, asOf, minPosition);
    }

    @GetMapping("/themes/{id}")
    TermEntry theme(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return one(TermKind.THEME, id, asOf, minPosition);
    }

    /** Every sub-sector in order, those of the past and the future included. */
    @GetMapping("/sub-sectors")
    Terms subSectors(
            Actor actor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return all(TermKind.SUB_SECTOR, asOf, minPosition);
    }

    @GetMapping("/sub-sectors/{id}")
    TermEntry subSector(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return one(TermKind.SUB_SECTOR, id, asOf, minPosition);
    }

    private Terms all(TermKind kind, @Nullable String asOf, @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var all = terms.all(kind, when);
        return new Terms(all.value(), null, all.asOf());
    }

    private TermEntry one(TermKind kind, String id, @Nullable String asOf, @Nullable String minPosition) {
        return all(kind, asOf, minPosition).rows().stream()
                .filter(entry -> entry.id().toString().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(Unknown::new);
    }
}
