package fr.appui.query.finding;

import fr.appui.query.export.Column;
import fr.appui.query.export.Export;
import fr.appui.query.export.Exports;
import fr.appui.query.export.Format;
import fr.appui.query.export.Pages;
import fr.appui.query.export.Table;
import fr.appui.query.reading.When;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.finding.CitedFigure;
import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of questions and findings as a file: whoever may have it reads their texts. */
@Component
public final class FindingTable {
    private static final Table<FindingEntry> TABLE = new Table<>(
            "findings",
            List.of(
                    Column.text("number", FindingEntry::number),
                    Column.code("kind", FindingEntry::kind),
                    Column.code("status", FindingEntry::status),
                    Column.code("conclusion", FindingEntry::conclusion),
                    Column.code("centre", FindingEntry::centre),
                    Column.code("figure.measure", row -> cited(row, CitedFigure::measure)),
                    Column.whole("figure.definition", row -> cited(row, CitedFigure::definition)),
                    Column.day("figure.from", row -> cited(row, CitedFigure::from)),
                    Column.day("figure.to", row -> cited(row, CitedFigure::to)),
                    Column.whole("figure.position", row -> cited(row, CitedFigure::position)),
                    Column.decimal("figure.value", FindingTable::value),
                    Column.whole("event.position", row -> event(row, CitedEvent::position)),
                    Column.code("event.type", "event", row -> event(row, CitedEvent::type)),
                    Column.text("event.number", FindingTable::caseNumber),
                    Column.text("subject", FindingEntry::subject),
                    Column.text("text", FindingEntry::text),
                    Column.whole("answers", FindingEntry::answers),
                    Column.text("answer", FindingEntry::answer),
                    Column.person("raisedBy", FindingEntry::raisedBy),
                    Column.moment("raisedAt", FindingEntry::raisedAt),
                    Column.moment("lastAt", FindingEntry::lastAt),
                    Column.moment("recordedAt", FindingEntry::recordedAt),
                    Column.whole("version", FindingEntry::version),
                    Column.text("id", FindingEntry::id)),
            Map.of("status", "findingStatus", "kind", "findingKind"));

    private final Findings findings;
    private final Exports exports;

    FindingTable(Findings findings, Exports exports) {
        this.findings = findings;
        this.exports = exports;
    }

    /** @param asked the filters by name, as typed */
    public void send(
            Actor actor,
            Locale locale,
            Findings.Filter filter,
            When when,
            Map<String, String> asked,
            Format format,
            HttpServletResponse response)
            throws IOException {
        exports.send(
                actor,
                locale,
                new Export<>(TABLE, asked, cursor -> {
                    var page = findings.list(actor, filter, when, cursor, Exports.ROWS);
                    return new Pages.Page<>(page.rows(), page.next(), page.asOf(), page.scope());
                }),
                format,
                response);
    }

    private static <T> @Nullable T cited(FindingEntry row, Function<CitedFigure, T> part) {
        return row.figure() == null ? null : part.apply(row.figure());
    }

    private static <T> @Nullable T event(FindingEntry row, Function<CitedEvent, T> part) {
        return row.event() == null ? null : part.apply(row.event());
    }

    private static @Nullable BigDecimal value(FindingEntry row) {
        return row.figure() == null ? null : row.figure().value();
    }

    private static @Nullable String caseNumber(FindingEntry row) {
        return row.event() == null ? null : row.event().number();
    }
}
