package fr.appui.query.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX workbook of several small tables, each with its headings. As in every file of ours, texts are written as
 * texts and never looked at for formulas; days are real ones.
 */
public final class Book {
    private static final int NARROW = 14;
    private static final int WIDE = 44;

    /** A name of a worksheet is cut by spreadsheets beyond that. */
    private static final int LETTERS_OF_A_NAME = 31;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(out, "Appui", "1.0");
    private final String cut;
    private @Nullable Worksheet sheet;
    private int line;

    /** @param cut what stands at the end of a text that is longer than a cell */
    public Book(String cut) {
        this.cut = cut;
    }

    /** Begins another table. */
    public void sheet(String name, List<String> headings) {
        finish();
        var next = book.newWorksheet(name.substring(0, Math.min(LETTERS_OF_A_NAME, name.length())));
        next.freezePane(0, 1);
        for (var i = 0; i < headings.size(); i++) {
            next.width(i, i < 2 ? WIDE : NARROW);
            text(next, 0, i, headings.get(i));
        }
        next.range(0, 0, 0, headings.size() - 1).style().bold().set();
        sheet = next;
        line = 1;
    }

    /** @param cells texts, numbers and days; {@code null} for an empty cell */
    public void row(List<? extends @Nullable Object> cells) {
        var onto = sheet;
        if (onto == null) {
            throw new IllegalStateException("a row stands on a sheet");
        }
        for (var i = 0; i < cells.size(); i++) {
            cell(onto, i, cells.get(i));
        }
        line++;
    }

    private void cell(Worksheet onto, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> onto.value(line, column, number);
            case LocalDate day -> {
                onto.value(line, column, day);
                onto.style(line, column).format(ExcelBook.DAY).set();
            }
            default -> text(onto, line, column, value.toString());
        }
    }

    private void text(Worksheet onto, int row, int column, String text) {
        if (!text.isEmpty()) {
            onto.inlineString(row, column, ExcelBook.writable(text, cut));
        }
    }

    /** The whole file; nothing can be written afterwards. */
    public byte[] bytes() {
        finish();
        try {
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void finish() {
        var last = sheet;
        if (last != null) {
            try {
                last.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
