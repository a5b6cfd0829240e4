package fr.appui.query.signalement;

import fr.appui.query.export.Column;
import fr.appui.query.export.Export;
import fr.appui.query.export.Exports;
import fr.appui.query.export.Facilities;
import fr.appui.query.export.Format;
import fr.appui.query.export.Pages;
import fr.appui.query.export.Table;
import fr.appui.query.page.Told;
import fr.appui.query.reading.When;
import fr.appui.query.signalement.Signalements.Due;
import fr.appui.query.signalement.Signalements.Filter;
import fr.appui.query.signalement.Signalements.Judged;
import fr.appui.query.signalement.Signalements.Row;
import fr.appui.shared.party.Actor;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.Microorganism;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of signalements as a file. */
@Component
final class SignalementTable {
    static final Table<Row> TABLE = new Table<>(
            "signalements",
            Stream.of(
                            List.<Column<Row>>of(
                                    Column.text("number", Row::number),
                                    Column.code("status", Row::status),
                                    Column.code("centre", Row::centre),
                                    Column.code("region", "region", Row::region),
                                    Column.text("department", Row::department),
                                    Column.moment("receivedAt", Row::receivedAt),
                                    Column.moment("arsReceivedAt", Row::arsReceivedAt),
                                    Column.code("origin", Row::origin),
                                    Column.text("externalNumber", Row::externalNumber),
                                    Column.code("sector", Row::sector),
                                    Column.code("subSector", Row::subSector)),
                            Facilities.columns(Row::facility),
                            List.<Column<Row>>of(
                                    Column.code("kind", Row::kind),
                                    Column.codes(
                                            "criteria",
                                            Row::criteria,
                                            (words, criterion) -> Told.criterion(words, (Criterion) criterion)),
                                    Column.text("microorganism.system", row -> germ(row, Microorganism::system)),
                                    Column.text("microorganism.version", row -> germ(row, Microorganism::version)),
                                    Column.text("microorganism.code", row -> germ(row, Microorganism::code)),
                                    Column.text("microorganism.label", row -> germ(row, Microorganism::label)),
                                    Column.day("cases.asOfDay", row -> cases(row, CaseCount::asOfDay)),
                                    Column.whole("cases.residents", row -> cases(row, CaseCount::residents)),
                                    Column.whole("cases.staff", row -> cases(row, CaseCount::staff)),
                                    Column.whole("cases.deaths", row -> cases(row, CaseCount::deaths)),
                                    Column.day("firstCaseOn", Row::firstCaseOn),
                                    Column.code("judgement.verdict", row -> judged(row, Judged::verdict)),
                                    Column.text("judgement.rule", row -> judged(row, Judged::rule)),
                                    Column.code("deadline.step", row -> due(row, Due::step)),
                                    Column.day("deadline.dueOn", row -> due(row, Due::dueOn)),
                                    Column.yesOrNo("deadline.late", row -> due(row, Due::late)),
                                    Column.person("assignedTo", Row::assignedTo),
                                    Column.whole("openInformationRequests", Row::openInformationRequests),
                                    Column.moment("acknowledgedAt", Row::acknowledgedAt),
                                    Column.moment("feedbackAt", Row::feedbackAt),
                                    Column.moment("closedAt", Row::closedAt),
                                    Column.sealed("summary", Row::summary),
                                    Column.moment("recordedAt", Row::recordedAt),
                                    Column.whole("version", Row::version),
                                    Column.text("id", Row::id)))
                    .flatMap(List::stream)
                    .toList(),
            Map.of(
                    "status", "signalementStatus",
                    "kind", "signalementKind",
                    "origin", "signalementOrigin",
                    "assignee", "assignee"));

    private final Signalements signalements;
    private final Exports exports;

    SignalementTable(Signalements signalements, Exports exports) {
        this.signalements = signalements;
        this.exports = exports;
    }

    void send(
            Actor actor,
            Locale locale,
            SignalementListQuery list,
            Filter filter,
            When when,
            Format format,
            HttpServletResponse response)
            throws IOException {
        exports.send(
                actor,
                locale,
                new Export<>(
                        TABLE,
                        list.values(),
                        Pages.of(cursor -> signalements.list(actor, filter, when, cursor, Exports.ROWS))),
                format,
                response);
    }

    private static @Nullable String germ(Row row, Function<Microorganism, @Nullable String> part) {
        return row.microorganism() == null ? null : part.apply(row.microorganism());
    }

    private static <T> @Nullable T cases(Row row, Function<CaseCount, T> part) {
        return row.cases() == null ? null : part.apply(row.cases());
    }

    private static <T> @Nullable T judged(Row row, Function<Judged, T> part) {
        return row.judgement() == null ? null : part.apply(row.judgement());
    }

    private static <T> @Nullable T due(Row row, Function<Due, T> part) {
        return row.deadline() == null ? null : part.apply(row.deadline());
    }
}
