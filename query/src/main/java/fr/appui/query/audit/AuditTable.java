package fr.appui.query.audit;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.audit.AuditTrail.Filter;
import fr.appui.query.audit.AuditTrail.Row;
import fr.appui.query.export.Column;
import fr.appui.query.export.Export;
import fr.appui.query.export.Exports;
import fr.appui.query.export.Format;
import fr.appui.query.export.Pages;
import fr.appui.query.export.Table;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Told;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail as a file. */
@Component
final class AuditTable {
    /** Each case of a page is retold from its beginning: with few to a page, most of it is retold again and again. */
    private static final int ROWS = 1_000;

    /** What has no region or centre: accounts and reference data are the whole network's. */
    private final AuditTrail trail;

    private final Exports exports;
    private final Accounts accounts;
    private final Speech speech;
    private final JsonMapper json = JsonMapper.builder().build();

    AuditTable(AuditTrail trail, Exports exports, Accounts accounts, Speech speech) {
        this.trail = trail;
        this.exports = exports;
        this.accounts = accounts;
        this.speech = speech;
    }

    void send(
            Actor actor,
            Locale locale,
            Filter filter,
            When when,
            Map<String, String> asked,
            Format format,
            HttpServletResponse response)
            throws IOException {
        var scope = Sight.of(actor).scope().map(Scope::told).orElse(Scope.Told.EVERYWHERE);
        var told = new Told(speech.in(locale), Names.of(actor, accounts)::of);
        exports.send(
                actor,
                locale,
                new Export<>(new Table<>("audit", columns(told), Map.of("type", "event")), asked, cursor -> {
                    var page = trail.page(actor, filter, when, cursor, ROWS);
                    return new Pages.Page<>(page.rows(), page.next(), page.asOf(), scope);
                }),
                format,
                response);
    }

    private List<Column<Row>> columns(Told told) {
        return List.of(
                Column.whole("position", Row::position),
                Column.code("type", "event", Row::type),
                Column.text("number", Row::number),
                Column.code("caseCentre", Row::caseCentre),
                Column.text("actor", Row::actor),
                Column.code("role", Row::role),
                Column.code("centre", Row::centre),
                Column.code("origin", Row::origin),
                Column.moment("occurredAt", Row::occurredAt),
                Column.moment("recordedAt", Row::recordedAt),
                Column.sealed("reason", Row::reason),
                Column.code("reasonCode", Row::reasonCode),
                Column.code(
                        "changes",
                        row -> new Changes(row, json),
                        (words, changes) -> inWords(words, told, (Changes) changes)),
                Column.text("eventId", Row::eventId),
                Column.text("caseId", Row::caseId));
    }

    /** What an event changed, as the API tells it. */
    private record Changes(Row row, JsonMapper json) {
        @Override
        public String toString() {
            return json.writeValueAsString(row.changes());
        }
    }

    private static String inWords(Words words, Told told, Changes changes) {
        return JournalPages.changes(changes.row, told).stream()
                .map(change -> words.say("filter.as", change.field(), change.before() + " → " + change.after()))
                .collect(Collectors.joining("\n"));
    }
}
