package fr.appui.query.audit;

import fr.appui.query.audit.Late.Fact;
import fr.appui.query.export.Column;
import fr.appui.query.export.Export;
import fr.appui.query.export.Exports;
import fr.appui.query.export.Format;
import fr.appui.query.export.Pages;
import fr.appui.query.export.Table;
import fr.appui.query.page.Filters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Late facts as a file. */
@Component
final class LateTable {
    /** A fact is small. */
    private static final int ROWS = 5_000;

    private final LateFacts facts;
    private final Exports exports;

    LateTable(LateFacts facts, Exports exports) {
        this.facts = facts;
        this.exports = exports;
    }

    void send(
            Actor actor,
            Locale locale,
            Late.Filter filter,
            Late.Sort sort,
            When when,
            Format format,
            HttpServletResponse response)
            throws IOException {
        exports.send(
                actor,
                locale,
                new Export<>(new Table<>("late-facts", columns(), Map.of("type", "event")), asked(filter), cursor -> {
                    var page = facts.page(actor, filter, sort, when, cursor, ROWS);
                    return new Pages.Page<>(page.rows(), page.next(), page.asOf(), page.scope());
                }),
                format,
                response);
    }

    private static Map<String, String> asked(Late.Filter filter) {
        return new Filters()
                .and("days", String.valueOf(filter.days()))
                .and("from", filter.from().toString())
                .and("to", filter.to().toString())
                .and("recordedFrom", iso(filter.recordedFrom()))
                .and("recordedTo", iso(filter.recordedTo()))
                .and("centre", filter.centre() == null ? null : filter.centre().name())
                .typed();
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : Objects.toString(day);
    }

    private static List<Column<Fact>> columns() {
        return List.of(
                Column.whole("position", Fact::position),
                Column.code("type", "event", Fact::type),
                Column.text("number", Fact::number),
                Column.code("caseCentre", Fact::centre),
                Column.moment("happenedAt", Fact::happenedAt),
                Column.moment("recordedAt", Fact::recordedAt),
                Column.whole("late", Fact::late),
                Column.text("eventId", Fact::eventId),
                Column.text("caseId", Fact::caseId));
    }
}
