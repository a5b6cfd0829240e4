package fr.appui.command.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The refused lines as they came, with the reason beside each: mended in a spreadsheet, they can be imported again. */
final class RefusedCsv {
    static final String REASON = "motif_du_refus";

    private RefusedCsv() {}

    static byte[] of(Sheet sheet, List<RefusedLine> refused) {
        if (refused.isEmpty()) {
            return new byte[0];
        }
        var byLine = refused.stream().collect(Collectors.toMap(RefusedLine::line, Function.identity()));
        var kept = IntStream.range(0, sheet.headings().size())
                .filter(column -> !sheet.headings().get(column).equals(REASON))
                .boxed()
                .toList();
        var out = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(sheet.text().separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord(cells(sheet.headings(), kept, REASON));
            sheet.eachRow(row -> {
                var line = byLine.get(row.number());
                if (line != null) {
                    csv.writeRecord(cells(row.cells(), kept, reasons(line)));
                }
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var mark = sheet.text().flavour() == Flavour.EXCEL ? "\ufeff" : "";
        return (mark + out).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(List<String> cells, List<Integer> kept, String reason) {
        var written = new ArrayList<String>();
        kept.stream()
                .filter(column -> column < cells.size())
                .forEach(column -> written.add(Guard.on(cells.get(column))));
        while (written.size() < kept.size()) {
            written.add("");
        }
        written.add(Guard.on(reason));
        return written;
    }

    private static String reasons(RefusedLine line) {
        return line.faults().stream()
                .map(fault -> (fault.column().isEmpty() ? fault.field() : fault.column()) + " : " + fault.french())
                .collect(Collectors.joining(" ; "));
    }
}
