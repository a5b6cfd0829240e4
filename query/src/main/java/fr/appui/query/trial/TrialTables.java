package fr.appui.query.trial;

import fr.appui.query.counter.Selection;
import fr.appui.query.export.Column;
import fr.appui.query.export.Export;
import fr.appui.query.export.Exports;
import fr.appui.query.export.Format;
import fr.appui.query.export.Pages;
import fr.appui.query.export.Table;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is tried as a file, whose name and every row say that it is not official. */
@Component
final class TrialTables {
    private static final int LINES = 1_000;

    private final TrialDifferences differences;
    private final TriedDefinitions trials;
    private final Exports exports;

    TrialTables(TrialDifferences differences, TriedDefinitions trials, Exports exports) {
        this.differences = differences;
        this.trials = trials;
        this.exports = exports;
    }

    void figures(
            Actor actor,
            Locale locale,
            TrialEntry trial,
            List<TrialRow> rows,
            TrialFigures.Answer answer,
            Map<String, String> asked,
            Format format,
            HttpServletResponse response)
            throws IOException {
        var columns = List.<Column<TrialRow>>of(
                Column.yesOrNo("official", _ -> false),
                Column.text("trial", _ -> trial.name()),
                Column.code("measure", row -> row.figure().measure()),
                Column.day("from", row -> row.period().from()),
                Column.day("to", row -> row.period().to()),
                Column.code("centre", TrialRow::centre),
                Column.code("sector", TrialRow::sector),
                Column.number("count", 0, row -> row.figure().count()),
                Column.number("officialCount", 0, row -> row.figure().officialCount()),
                Column.number("difference", 0, row -> row.figure().difference()));
        exports.send(
                actor,
                locale,
                new Export<>(
                        new Table<>("trial", columns),
                        about(trial, asked),
                        Pages.of(rows, answer.asOf(), answer.scope()),
                        List.of(trial.base())),
                format,
                response);
    }

    void differences(
            Actor actor,
            Locale locale,
            UUID id,
            Selection selection,
            When when,
            Map<String, String> asked,
            Format format,
            HttpServletResponse response)
            throws IOException {
        var trial = trials.one(id, when).value();
        exports.send(
                actor,
                locale,
                new Export<>(
                        new Table<>("trial-differences", columns(trial)),
                        about(trial, asked),
                        cursor -> {
                            var page = differences.of(actor, id, selection, when, When.NOW, cursor, LINES);
                            return new Pages.Page<>(page.rows(), page.next(), page.asOf(), page.scope());
                        },
                        List.of(trial.base())),
                format,
                response);
    }

    private static List<Column<TrialDifferences.Row>> columns(TrialEntry trial) {
        return List.of(
                Column.yesOrNo("official", _ -> false),
                Column.text("trial", _ -> trial.name()),
                Column.whole("position", TrialDifferences.Row::position),
                Column.code("type", "event", TrialDifferences.Row::type),
                Column.text("number", TrialDifferences.Row::number),
                Column.code("centre", TrialDifferences.Row::centre),
                Column.moment("occurredAt", TrialDifferences.Row::occurredAt),
                Column.moment("recordedAt", TrialDifferences.Row::recordedAt),
                Column.day(
                        "officialDay",
                        row -> row.official() == null ? null : row.official().day()),
                Column.code(
                        "officialSector",
                        row -> row.official() == null ? null : row.official().sector()),
                Column.whole(
                        "officialAmount",
                        row -> row.official() == null ? null : row.official().amount()),
                Column.day(
                        "triedDay",
                        row -> row.tried() == null ? null : row.tried().day()),
                Column.code(
                        "triedSector",
                        row -> row.tried() == null ? null : row.tried().sector()),
                Column.whole(
                        "triedAmount",
                        row -> row.tried() == null ? null : row.tried().amount()),
                Column.whole("difference", TrialDifferences.Row::difference),
                Column.text("eventId", TrialDifferences.Row::eventId),
                Column.text("caseId", TrialDifferences.Row::caseId));
    }

    private static Map<String, String> about(TrialEntry trial, Map<String, String> asked) {
        var about = new LinkedHashMap<>(asked);
        about.put("trial", trial.name());
        return about;
    }
}
