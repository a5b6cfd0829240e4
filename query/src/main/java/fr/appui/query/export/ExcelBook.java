package fr.appui.query.export;

import fr.appui.query.page.Words;
import fr.appui.shared.count.Definitions;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX workbook: the table, on as many sheets as it needs, then a sheet that says what it is. Texts are written as
 * texts and never looked at for formulas; days and moments are real ones, in the hour of Paris.
 */
final class ExcelBook<R> implements Sheet<R> {
    /** Rows of a sheet, its header included: no spreadsheet reads more. */
    static final int MOST_ROWS = 1_048_576;

    /** Characters of a cell. */
    static final int MOST_CHARACTERS = 32_767;

    private static final int AT_A_TIME = 500;
    static final String DAY = "dd/mm/yyyy";
    private static final String MOMENT = "dd/mm/yyyy hh:mm:ss";

    /**
     * A reader takes {@code _x0041_} for an A, so that an underscore before such a thing is written as a code itself.
     */
    private static final Pattern CODED = Pattern.compile("_(?=x\\p{XDigit}{4}_)");

    private final Workbook book;
    private final About<R> about;
    private final Words words;
    private final Function<UUID, String> people;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets;
    private int line;

    ExcelBook(OutputStream out, About<R> about, Function<UUID, String> people) {
        this(out, about, people, MOST_ROWS);
    }

    ExcelBook(OutputStream out, About<R> about, Function<UUID, String> people, int mostRows) {
        this.book = new Workbook(out, "Appui", "1.0");
        this.about = about;
        this.words = about.words();
        this.people = people;
        this.mostRows = mostRows;
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        var name = words.say("export.sheet");
        var next = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        next.freezePane(0, 1);
        var columns = about.columns();
        for (var i = 0; i < columns.size(); i++) {
            next.width(i, width(columns.get(i)));
            text(next, 0, i, about.heading(columns.get(i)));
        }
        next.range(0, 0, 0, columns.size() - 1).style().bold().set();
        line = 1;
        return next;
    }

    private static int width(Column<?> column) {
        return switch (column.type()) {
            case WHOLE, DECIMAL, DAY, YES_OR_NO -> 12;
            case MOMENT, CODE, PERSON -> 20;
            case TEXT, CODES -> 26;
            case SEALED -> 60;
        };
    }

    @Override
    public void row(R row) throws IOException {
        if (line == mostRows) {
            finish(about.columns().size());
            sheet = begin();
        }
        var columns = about.columns();
        for (var i = 0; i < columns.size(); i++) {
            cell(i, columns.get(i).told(row, words, people));
        }
        line++;
        if (line % AT_A_TIME == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(line, column, number);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format(DAY).set();
            }
            case Instant moment -> {
                sheet.value(line, column, moment.atZone(Definitions.PARIS).toLocalDateTime());
                sheet.style(line, column).format(MOMENT).set();
            }
            default -> text(sheet, line, column, value.toString());
        }
    }

    @Override
    public void end(long rows) throws IOException {
        finish(about.columns().size());
        sheet = book.newWorksheet(words.say("export.about"));
        sheet.width(0, 34);
        sheet.width(1, 110);
        line = 0;
        for (var told : about.lines(rows)) {
            text(sheet, line, 0, told.label());
            sheet.style(line, 0).bold().set();
            text(sheet, line, 1, told.text());
            sheet.style(line, 1).wrapText(true).set();
            line++;
        }
        sheet.finish();
        book.finish();
    }

    private void finish(int columns) throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(1, line - 1), columns - 1);
        sheet.finish();
    }

    private void text(Worksheet onto, int row, int column, String text) {
        if (!text.isEmpty()) {
            onto.inlineString(row, column, writable(text, words.say("export.cut")));
        }
    }

    /** What a cell can hold: no character that XML has not, and not more than fits. */
    static String writable(String text, String cut) {
        var whole = CODED.matcher(text).replaceAll("_x005F_");
        var points = whole.codePoints()
                .map(point -> isOfXml(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        if (points.length() <= MOST_CHARACTERS) {
            return points.toString();
        }
        var end = MOST_CHARACTERS - cut.length();
        return points.substring(0, Character.isHighSurrogate(points.charAt(end - 1)) ? end - 1 : end) + cut;
    }

    private static boolean isOfXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
