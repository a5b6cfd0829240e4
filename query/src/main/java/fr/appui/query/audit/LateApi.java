package fr.appui.query.audit;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded long after it had happened, for programs. */
@RestController
@RequestMapping("/api/late-facts")
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class LateApi {
    private final LateFacts facts;
    private final LateTable table;

    LateApi(LateFacts facts, LateTable table) {
        this.facts = facts;
        this.table = table;
    }

    /** The late facts themselves: recorded last first, or with {@code sort=-late} those that took longest. */
    @GetMapping
    Late.Page facts(
            Actor actor,
            AskedLate asked,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = asked.filter(in);
        var order = sort(in, sort);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return facts.page(actor, filter, order, when, cursor, most);
    }

    /** How many facts of each centre are late, and in which months those of each month became known. */
    @GetMapping("/overview")
    Late.Overview overview(
            Actor actor,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "days", required = false) @Nullable String days,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = new AskedLate(from, to, null, null, days, centre).filter(in);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return facts.overview(actor, filter, when);
    }

    /**
     * The late facts as a file: {@code format} is {@code xlsx}, {@code csv}, {@code csv-excel} or {@code datapackage}.
     */
    @GetMapping("/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            AskedLate asked,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var in = new Parameters();
        var filter = asked.filter(in);
        var order = sort(in, sort);
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, filter, order, when, wanted, response);
    }

    static Late.Sort sort(Parameters in, @Nullable String sort) {
        return in.oneOf("sort", sort, List.of(Late.Sort.values()), Late.Sort::parameter, Late.Sort.NEWEST);
    }
}
