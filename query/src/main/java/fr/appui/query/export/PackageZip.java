package fr.appui.query.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A Data Package: the open-data flavour and {@code datapackage.json} in one ZIP file. */
final class PackageZip<R> implements Sheet<R> {
    static final String DESCRIPTION = "datapackage.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ZipOutputStream zip;
    private final About<R> about;
    private final OpenCsv<R> csv;

    PackageZip(OutputStream out, About<R> about) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.about = about;
        zip.putNextEntry(new ZipEntry(about.export().path()));
        this.csv = new OpenCsv<>(unclosed(zip), about);
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // the ZIP file goes on
            }
        };
    }

    @Override
    public void row(R row) {
        csv.row(row);
    }

    @Override
    public void end(long rows) throws IOException {
        csv.end(rows);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(DESCRIPTION));
        zip.write(JSON.writeValueAsBytes(about.json(rows)));
        zip.closeEntry();
        zip.finish();
    }
}
