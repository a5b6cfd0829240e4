package fr.appui.query.answer;

import fr.appui.query.answer.ReusableAnswers.Filter;
import fr.appui.query.export.Column;
import fr.appui.query.export.Export;
import fr.appui.query.export.Exports;
import fr.appui.query.export.Format;
import fr.appui.query.export.Pages;
import fr.appui.query.export.Table;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list of reusable answers as a file. */
@Component
final class AnswerTable {
    private static final Table<AnswerEntry> TABLE = new Table<>(
            "answers",
            List.of(
                    Column.text("shortcut", AnswerEntry::shortcut),
                    Column.code("status", AnswerEntry::status),
                    Column.code("centre", AnswerEntry::centre),
                    Column.sealed("title", AnswerEntry::title),
                    Column.sealed("text", AnswerEntry::text),
                    Column.codes("themes", AnswerEntry::themes),
                    Column.day("validFrom", AnswerEntry::validFrom),
                    Column.day("validTo", AnswerEntry::validTo),
                    Column.text("supersededBy", AnswerEntry::supersededBy),
                    Column.code("doubt", AnswerEntry::doubt),
                    Column.person("proposedBy", AnswerEntry::proposedBy),
                    Column.moment("proposedAt", AnswerEntry::proposedAt),
                    Column.moment("recordedAt", AnswerEntry::recordedAt),
                    Column.whole("version", AnswerEntry::version),
                    Column.text("id", AnswerEntry::id)),
            Map.of("status", "answerStatus"));

    private final ReusableAnswers answers;
    private final Exports exports;

    AnswerTable(ReusableAnswers answers, Exports exports) {
        this.answers = answers;
        this.exports = exports;
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
        var scope = actor.role() == Role.ADMIN
                ? Scope.Told.EVERYWHERE
                : Scope.ofSupportRequests(actor).told();
        exports.send(
                actor,
                locale,
                new Export<>(TABLE, asked, cursor -> {
                    var page = answers.list(actor, filter, when, cursor, Exports.ROWS);
                    return new Pages.Page<>(page.rows(), page.next(), page.asOf(), scope);
                }),
                format,
                response);
    }
}
