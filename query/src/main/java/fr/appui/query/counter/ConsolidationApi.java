package fr.appui.query.counter;

import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Months and who answers for them, for programs. */
@RestController
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class ConsolidationApi {
    private static final int MOST_YEARS = 5;

    private final Consolidation consolidation;
    private final Lens clock;

    ConsolidationApi(Consolidation consolidation, Lens clock) {
        this.consolidation = consolidation;
        this.clock = clock;
    }

    /** Every month that the period touches, of every centre inside the scope: provisional or consolidated. */
    @GetMapping("/api/consolidations")
    Consolidation.Answer months(
            Actor actor,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var first = in.required("from", from, in.day("from", from), LocalDate.EPOCH);
        var last = in.required("to", to, in.day("to", to), LocalDate.EPOCH);
        in.period(first, last, MOST_YEARS);
        var only = in.code("centre", centre, Centre.class);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        return consolidation.months(actor, new Period(first, last), only, today, when);
    }
}
