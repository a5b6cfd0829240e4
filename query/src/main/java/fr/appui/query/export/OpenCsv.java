package fr.appui.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;

/**
 * The open-data flavour: UTF-8, commas, CRLF (RFC 4180), codes and ISO dates as the API has them, texts as they are.
 * The last two columns say of every row as of which event it was known, and inside which scope.
 */
final class OpenCsv<R> implements Sheet<R> {
    /** What every row ends with. */
    static final String POSITION = "asOfPosition";

    static final String SCOPE = "scope";

    private final CsvWriter csv;
    private final About<R> about;

    OpenCsv(OutputStream out, About<R> about) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        this.about = about;
        var header = new ArrayList<String>();
        about.columns().forEach(column -> header.add(column.name()));
        header.add(POSITION);
        header.add(SCOPE);
        csv.writeRecord(header);
    }

    @Override
    public void row(R row) {
        var cells = new ArrayList<String>();
        about.columns().forEach(column -> cells.add(column.plain(row)));
        cells.add(String.valueOf(about.asOf().position()));
        cells.add(about.scopeCode());
        csv.writeRecord(cells);
    }

    @Override
    public void end(long rows) throws IOException {
        csv.flush();
    }
}
