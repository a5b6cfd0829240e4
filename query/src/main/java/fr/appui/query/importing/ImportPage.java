package fr.appui.query.importing;

import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One import: how its file is read, how far it has come, what was refused.
 *
 * @param centres to choose from where lines may name none; empty when the account has one of its own
 * @param own whether it is the reader's: nobody takes in what another has brought
 */
record ImportPage(
        ImportRow row, String by, Overview overview, Report report, Form form, List<Choice> centres, boolean own) {
    private static final int SHOWN = 200;

    boolean hasRun() {
        return row.outcome() != null;
    }

    List<Report.Line> lines() {
        return report.refused().stream().limit(SHOWN).toList();
    }

    boolean more() {
        return report.refused().size() > SHOWN;
    }

    /** Columns to choose from, by number and heading. */
    List<Choice> columns() {
        return IntStream.range(0, overview.headings().size())
                .mapToObj(i -> new Choice(String.valueOf(i), overview.headings().get(i)))
                .toList();
    }

    /** Samples of the column that a field is read from. */
    String samples(String field) {
        var column = form.value("column." + field);
        return column.matches("[0-9]{1,4}")
                        && Integer.parseInt(column) < overview.samples().size()
                ? String.join(" · ", overview.samples().get(Integer.parseInt(column)))
                : "";
    }

    /** Headings that no field is read from, as the form stands. */
    List<String> unused() {
        return IntStream.range(0, overview.headings().size())
                .filter(i -> overview.fields().stream()
                                .noneMatch(field -> form.has("column." + field.path(), String.valueOf(i)))
                        && !form.has("idColumn", String.valueOf(i)))
                .mapToObj(overview.headings()::get)
                .toList();
    }

    Form.@Nullable Problem problem(String field) {
        return form.problem(field);
    }

    int percent() {
        return row.all() == 0 ? 100 : (int) (100L * row.doneOfAll() / row.all());
    }
}
