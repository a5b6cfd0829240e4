package fr.appui.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.appui.query.page.Words;
import fr.appui.shared.count.Definitions;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * As French Excel reads it: UTF-8 with its mark, semicolons, CRLF, words, days as 31/12/2020, a decimal comma, and no
 * text that could be taken for a formula. What the file is stands below the table, after an empty row: the first row is
 * the header, and a file without that end is not whole.
 */
final class FrenchCsv<R> implements Sheet<R> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT).withZone(Definitions.PARIS);

    private final CsvWriter csv;
    private final About<R> about;
    private final Words words;
    private final Function<UUID, String> people;

    FrenchCsv(OutputStream out, About<R> about, Function<UUID, String> people) throws IOException {
        this.about = about;
        this.words = about.words();
        this.people = people;
        out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        csv.writeRecord(about.columns().stream().map(about::heading).toList());
    }

    @Override
    public void row(R row) {
        csv.writeRecord(about.columns().stream()
                .map(column -> written(column.told(row, words, people)))
                .toList());
    }

    static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString().replace('.', ',');
            case Number number -> number.toString();
            case LocalDate day -> DAY.format(day);
            case Instant moment -> MOMENT.format(moment);
            default -> Guard.on(value.toString());
        };
    }

    @Override
    public void end(long rows) throws IOException {
        about(List.of());
        for (var line : about.lines(rows)) {
            about(List.of(Guard.on(line.label()), Guard.on(line.text())));
        }
        csv.flush();
    }

    /** As wide as the table, so that every row has as many cells. */
    private void about(List<String> cells) {
        var row = new ArrayList<>(cells);
        while (row.size() < about.columns().size()) {
            row.add("");
        }
        csv.writeRecord(row);
    }
}
