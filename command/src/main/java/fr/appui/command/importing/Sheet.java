package fr.appui.command.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.appui.command.intake.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A CSV file as it came, read by its content: headings, then lines. Lines without any text are passed over.
 *
 * @param headings of the columns, as written
 * @param rows how many lines there are
 */
public record Sheet(Text text, List<String> headings, int rows) {
    /** Bytes that a file may have. */
    public static final int MOST = 50 << 20;

    private static final int COLUMNS = 500;
    private static final int SAMPLES = 3;

    /**
     * One line.
     *
     * @param number as an editor counts, from 1 for the headings; of its first line where a cell has several
     */
    public record Row(long number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** @throws InvalidInput {@code import.…} if these bytes are no such file */
    public static Sheet read(byte[] bytes) {
        var text = Text.of(bytes);
        var headings = new ArrayList<String>();
        var rows = new int[1];
        each(text, row -> {
            if (headings.isEmpty()) {
                row.cells().forEach(cell -> headings.add(cell.strip()));
            } else {
                rows[0]++;
            }
            return true;
        });
        if (headings.isEmpty()) {
            throw new InvalidInput("file", "import.empty");
        }
        if (headings.size() > COLUMNS) {
            throw new InvalidInput("file", "import.columns", COLUMNS);
        }
        if (rows[0] == 0) {
            throw new InvalidInput("file", "import.no-lines");
        }
        return new Sheet(text, List.copyOf(headings), rows[0]);
    }

    /** All lines below the headings, in order, as long as it goes on. */
    void eachRow(Predicate<Row> goesOn) {
        var headed = new boolean[1];
        each(text, row -> {
            if (!headed[0]) {
                headed[0] = true;
                return true;
            }
            return goesOn.test(row);
        });
    }

    private static void each(Text text, Predicate<Row> goesOn) {
        var csv = CsvReader.builder()
                .fieldSeparator(text.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
        var last = 0L;
        try (var records = csv.ofCsvRecord(text.content())) {
            for (CsvRecord record : records) {
                last = record.getStartingLineNumber();
                var row = new Row(
                        last, record.getFields().stream().map(Guard::off).toList());
                if (!row.isBlank() && !goesOn.test(row)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new InvalidInput("file", "import.malformed", last + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A few values of each column that has any, for people to recognise it by. */
    List<List<String>> samples() {
        List<List<String>> samples = new ArrayList<>();
        headings.forEach(_ -> samples.add(new ArrayList<>()));
        var looked = new int[1];
        eachRow(row -> {
            for (var i = 0; i < Math.min(headings.size(), row.cells().size()); i++) {
                var cell = row.cells().get(i).strip();
                var seen = samples.get(i);
                if (!cell.isEmpty() && seen.size() < SAMPLES && !seen.contains(Shortened.of(cell))) {
                    seen.add(Shortened.of(cell));
                }
            }
            return ++looked[0] < 200;
        });
        return samples;
    }

    @Override
    public String toString() {
        return "Sheet[" + headings.size() + " columns, " + rows + " rows]";
    }
}
