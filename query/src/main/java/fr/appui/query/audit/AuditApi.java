package fr.appui.query.audit;

import fr.appui.query.audit.AuditTrail.Filter;
import fr.appui.query.export.Format;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.wire.StoredType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for programs. */
@RestController
final class AuditApi {
    private static final Pattern ID_OR_NUMBER =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|[A-Z]-[A-Z]{3}-\\d{4}-\\d{5,9}");
    private static final int LONGEST_LOGIN = 200;

    private final AuditTrail trail;
    private final AuditTable table;

    AuditApi(AuditTrail trail, AuditTable table) {
        this.trail = trail;
        this.table = table;
    }

    @GetMapping("/api/audit")
    AuditTrail.Page page(
            Actor actor,
            AskedTrail asked,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = filter(in, asked);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return trail.page(actor, filter, when, cursor, most);
    }

    /** All of it as a file: {@code format} is {@code xlsx}, {@code csv}, {@code csv-excel} or {@code datapackage}. */
    @GetMapping("/api/audit/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            AskedTrail asked,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var in = new Parameters();
        var filter = filter(in, asked);
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, filter, when, asked.filters().typed(), wanted, response);
    }

    private static Filter filter(Parameters in, AskedTrail asked) {
        var filter = new Filter(
                in.text("actor", asked.by(), LONGEST_LOGIN),
                in.matching("case", asked.subject(), ID_OR_NUMBER),
                type(in, asked.type()),
                in.day("from", asked.from()),
                in.day("to", asked.to()));
        in.period(filter.from(), filter.to());
        return filter;
    }

    private static @Nullable String type(Parameters in, @Nullable String typed) {
        var names =
                Arrays.stream(StoredType.values()).map(StoredType::storedName).toList();
        if (typed == null || typed.isBlank() || names.contains(typed)) {
            return typed == null || typed.isBlank() ? null : typed;
        }
        in.wrong("type", "unknown-code", String.join(", ", names));
        return null;
    }
}
