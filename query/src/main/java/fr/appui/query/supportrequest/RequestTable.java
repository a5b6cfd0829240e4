package fr.appui.query.supportrequest;

import fr.appui.query.export.Column;
import fr.appui.query.export.Export;
import fr.appui.query.export.Exports;
import fr.appui.query.export.Facilities;
import fr.appui.query.export.Format;
import fr.appui.query.export.Pages;
import fr.appui.query.export.Table;
import fr.appui.query.reading.When;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.query.supportrequest.SupportRequests.Row;
import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of requests as a file. */
@Component
final class RequestTable {
    static final Table<Row> TABLE = new Table<>(
            "support-requests",
            Stream.of(
                            List.<Column<Row>>of(
                                    Column.text("number", Row::number),
                                    Column.code("status", Row::status),
                                    Column.code("centre", Row::centre),
                                    Column.code("region", "region", Row::region),
                                    Column.text("department", Row::department),
                                    Column.moment("receivedAt", Row::receivedAt),
                                    Column.day("day", Row::day),
                                    Column.code("channel", Row::channel),
                                    Column.code("sector", Row::sector),
                                    Column.code("subSector", Row::subSector)),
                            Facilities.columns(Row::facility),
                            List.<Column<Row>>of(
                                    Column.codes("themes", Row::themes),
                                    Column.code("framework", Row::framework),
                                    Column.whole("durationMinutes", Row::durationMinutes),
                                    Column.moment("firstAnsweredAt", Row::firstAnsweredAt),
                                    Column.code("outcome", Row::outcome),
                                    Column.code("referredTo", Row::referredTo),
                                    Column.person("assignedTo", Row::assignedTo),
                                    Column.day("followUp", Row::followUp),
                                    Column.sealed("question", Row::question),
                                    Column.sealed("answer", Row::answer),
                                    Column.moment("recordedAt", Row::recordedAt),
                                    Column.whole("version", Row::version),
                                    Column.text("id", Row::id)))
                    .flatMap(List::stream)
                    .toList(),
            Map.of("assignedTo", "assignee"));

    private final SupportRequests requests;
    private final Exports exports;

    RequestTable(SupportRequests requests, Exports exports) {
        this.requests = requests;
        this.exports = exports;
    }

    void send(
            Actor actor,
            Locale locale,
            ListQuery list,
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
                        Pages.of(cursor -> requests.list(actor, filter, when, cursor, Exports.ROWS))),
                format,
                response);
    }
}
