package fr.appui.query.activity;

import fr.appui.query.activity.Activities.Filter;
import fr.appui.query.activity.Activities.Row;
import fr.appui.query.export.Column;
import fr.appui.query.export.Export;
import fr.appui.query.export.Exports;
import fr.appui.query.export.Facilities;
import fr.appui.query.export.Format;
import fr.appui.query.export.Pages;
import fr.appui.query.export.Table;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of activities as a file. */
@Component
final class ActivityTable {
    static final Table<Row> TABLE = new Table<>(
            "activities",
            Stream.of(
                            List.<Column<Row>>of(
                                    Column.text("number", Row::number),
                                    Column.code("activity", Row::activity),
                                    Column.code("status", Row::status),
                                    Column.code("centre", Row::centre),
                                    Column.code("region", "region", Row::region),
                                    Column.text("department", Row::department),
                                    Column.code("mode", Row::mode),
                                    Column.code("type", Row::type),
                                    Column.code("kind", Row::kind),
                                    Column.code("level", Row::level),
                                    Column.sealed("title", Row::title),
                                    Column.code("sector", Row::sector),
                                    Column.code("subSector", Row::subSector),
                                    Column.codes("sectors", Row::sectors)),
                            Facilities.columns(Row::facility),
                            List.<Column<Row>>of(
                                    Column.code("framework", Row::framework),
                                    Column.codes("themes", Row::themes),
                                    Column.text("plannedFor", Row::plannedFor),
                                    Column.moment("occurredAt", Row::occurredAt),
                                    Column.day("day", Row::day),
                                    Column.day("from", Row::from),
                                    Column.code("measure", Row::measure),
                                    Column.decimal("value", Row::value),
                                    Column.text("source", Row::source),
                                    Column.codes("countedIn", Row::countedIn),
                                    Column.whole("durationMinutes", Row::durationMinutes),
                                    Column.whole("participants", Row::participants),
                                    Column.text("team", Row::team),
                                    Column.codes("strategy", Row::strategy),
                                    Column.text("replacedBy", Row::replacedBy),
                                    Column.codes("relayedBy", Row::relayedBy),
                                    Column.sealed("text", Row::text),
                                    Column.moment("recordedAt", Row::recordedAt),
                                    Column.whole("version", Row::version),
                                    Column.text("id", Row::id)))
                    .flatMap(List::stream)
                    .toList(),
            Map.of(
                    "status", "activityStatus",
                    "activity", "caseKind",
                    "kind", "activityKind",
                    "mode", "actionMode",
                    "type", "actionType"));

    private final Activities activities;
    private final Exports exports;

    ActivityTable(Activities activities, Exports exports) {
        this.activities = activities;
        this.exports = exports;
    }

    void send(
            Actor actor,
            Locale locale,
            ActivityQuery list,
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
                        Pages.of(cursor -> activities.list(actor, filter, when, cursor, Exports.ROWS))),
                format,
                response);
    }
}
