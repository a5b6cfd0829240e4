package fr.appui.ops.demo;

import static java.util.Objects.requireNonNull;

import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures that the network printed for the first half of 2020, as {@code bilan-2020-s1.csv} holds them. */
final class Bilan {

    /**
     * One printed figure.
     *
     * @param sector {@code null}: the figure has none
     */
    record Row(
            Measure measure, Framework framework, @Nullable Sector sector, LocalDate from, LocalDate to, int value) {}

    private static final String ALL_SECTORS = "ALL";
    private static final String SUM = "+";
    private static final List<Row> ROWS = read();

    private Bilan() {}

    /** Every figure that is no sum of others, in the order of print. */
    static List<Row> rows() {
        return ROWS;
    }

    /** The figure of the whole half-year; 0 where none was printed. */
    static int of(Measure measure, Framework framework, @Nullable Sector sector) {
        return ROWS.stream()
                .filter(row -> row.measure == measure && row.framework == framework && row.sector == sector)
                .filter(row -> row.to.equals(HalfYear.CRISIS.to()) && row.from.equals(HalfYear.CRISIS.from()))
                .mapToInt(Row::value)
                .sum();
    }

    private static List<Row> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                requireNonNull(Bilan.class.getResourceAsStream("bilan-2020-s1.csv")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("measure,"))
                    .map(line -> line.split(","))
                    .filter(cells -> !cells[3].equals(ALL_SECTORS) && !cells[0].contains(SUM))
                    .map(Bilan::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] cells) {
        return new Row(
                Measure.valueOf(cells[0]),
                Framework.valueOf(cells[2]),
                Arrays.stream(Sector.values())
                        .filter(sector -> sector.name().equals(cells[3]))
                        .findAny()
                        .orElse(null),
                LocalDate.parse(cells[5]),
                LocalDate.parse(cells[6]),
                Integer.parseInt(cells[7]));
    }
}
