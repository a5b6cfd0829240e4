package fr.appui.query.audit;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.export.Format;
import fr.appui.query.page.Days;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Links;
import fr.appui.query.page.Page;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Told;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.wire.StoredType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who did what, for people. */
@Page
final class JournalPages {
    private static final int LONGEST = 200;
    private static final int ROWS = 50;

    private final AuditTrail trail;
    private final Accounts accounts;
    private final Speech speech;
    private final AuditTable table;

    JournalPages(AuditTrail trail, Accounts accounts, Speech speech, AuditTable table) {
        this.trail = trail;
        this.accounts = accounts;
        this.speech = speech;
        this.table = table;
    }

    @GetMapping("/journal")
    ModelAndView journal(
            Actor actor,
            Locale locale,
            AskedTrail asked,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var types = types(actor);
        var filter = filter(in, types, asked);
        var when = When.asked(in, null, minPosition);
        var wrong = Filters.wrong(in);
        var found = wrong.isEmpty() ? find(actor, filter, when, cursor) : null;
        var told = new Told(speech.in(locale), Names.of(actor, accounts)::of);
        var page = new JournalPage(
                asked.filters().typed(),
                wrong,
                types,
                found == null
                        ? List.of()
                        : found.rows().stream().map(row -> row(row, told)).toList(),
                cursor == null || cursor.isBlank(),
                found == null ? null : found.next());
        return new ModelAndView("audit/journal", Map.of("page", page), Filters.status(wrong));
    }

    /** The trail as a file. */
    @GetMapping("/journal/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            AskedTrail asked)
            throws IOException {
        var in = new Parameters();
        var filter = filter(in, types(actor), asked);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, filter, When.NOW, asked.filters().typed(), wanted, response);
    }

    private static AuditTrail.Filter filter(Parameters in, List<String> types, AskedTrail asked) {
        var filter = new AuditTrail.Filter(
                in.text("actor", asked.by(), LONGEST),
                in.text("case", asked.subject(), LONGEST),
                in.text("type", asked.type(), LONGEST),
                in.day("from", Days.iso(asked.from())),
                in.day("to", Days.iso(asked.to())));
        in.period(filter.from(), filter.to());
        if (filter.type() != null && !types.contains(filter.type())) {
            in.wrong("type", "unknown-code", String.join(", ", types));
        }
        return filter;
    }

    /** A number that is nobody's, or not this person's, finds nothing; the page says so. */
    private AuditTrail.@Nullable Page find(Actor actor, AuditTrail.Filter filter, When when, @Nullable String cursor) {
        try {
            return trail.page(actor, filter, when, cursor, ROWS);
        } catch (Unknown _) {
            return null;
        }
    }

    private static List<String> types(Actor actor) {
        var features = Sight.of(actor).features();
        return Arrays.stream(StoredType.values())
                .map(StoredType::storedName)
                .filter(name -> features.stream().anyMatch(feature -> name.startsWith(feature + ".")))
                .toList();
    }

    private static JournalPage.Row row(AuditTrail.Row row, Told told) {
        return new JournalPage.Row(
                row.position(),
                row.type(),
                row.number() == null ? "" : row.number(),
                Links.subject(row.type(), row.number(), row.caseId()),
                row.actorId() == null ? "" : told.names().apply(row.actorId()),
                row.role(),
                row.centre(),
                row.origin(),
                row.occurredAt(),
                row.recordedAt(),
                row.reasonCode(),
                row.reason(),
                isCreation(row) ? List.of() : changes(row, told));
    }

    /** A case that begins changes everything: its event says it better than a list. */
    static boolean isCreation(AuditTrail.Row row) {
        return row.changes().stream().allMatch(change -> change.before() == null);
    }

    static List<fr.appui.query.page.Change> changes(AuditTrail.Row row, Told told) {
        var own = told.of(row.type());
        return row.changes().stream()
                .map(change -> own.change(change.field(), change.before(), change.after()))
                .toList();
    }
}
