package fr.appui.query.export;

import fr.appui.query.reading.Parameters;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file can be: the values of the parameter {@code format}. */
public enum Format {
    /** For people: words, real dates and numbers, and a sheet that says what it is. */
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** For people whose spreadsheet reads no XLSX: as French Excel writes it. */
    CSV_EXCEL("csv-excel", "csv", "text/csv;charset=UTF-8"),
    /** For programs: codes as the API has them, RFC 4180. */
    CSV("csv", "csv", "text/csv;charset=UTF-8"),
    /** The same beside its description, in one file that keeps them together. */
    DATA_PACKAGE("datapackage", "zip", "application/zip");

    private final String parameter;
    private final String ending;
    private final String mediaType;

    Format(String parameter, String ending, String mediaType) {
        this.parameter = parameter;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Those that a page offers. */
    public static List<Format> offered() {
        return List.of(XLSX, CSV_EXCEL, DATA_PACKAGE);
    }

    /** Reads the parameter {@code format}. */
    public static Format asked(Parameters in, @Nullable String typed) {
        var format = in.oneOf("format", typed, Arrays.asList(values()), Format::parameter, XLSX);
        return in.required("format", typed, format, XLSX);
    }

    public String parameter() {
        return parameter;
    }

    String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
