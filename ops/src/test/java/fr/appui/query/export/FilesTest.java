package fr.appui.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.NotYet;
import fr.appui.query.reading.Scope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;

class FilesTest {
    private static final Table<String> TABLE =
            new Table<>("answers", List.of(Column.text("text", text -> text), Column.whole("version", String::length)));
    private static final AsOf NOW = new AsOf(7, Story.MONDAY);
    private static final Scope.Told ALL = new Scope.Told("ALL", List.of());

    @Test
    void a_table_too_long_for_a_sheet_goes_on_upon_the_next() throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new ExcelBook<>(out, about(Words.in(Locale.FRENCH)), UUID::toString, 4);
        for (var n = 1; n <= 8; n++) {
            sheet.row("ligne " + n);
        }
        sheet.end(8);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book)
                    .extracting(Sheet::getSheetName)
                    .containsExactly("Données", "Données 2", "Données 3", "À propos");
            assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Texte");
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("ligne 4");
            assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void a_text_that_no_cell_can_hold_is_cut_and_says_so() {
        assertThat(ExcelBook.writable("a".repeat(40_000), "… [coupé]"))
                .hasSize(ExcelBook.MOST_CHARACTERS)
                .endsWith("a… [coupé]");
        assertThat(ExcelBook.writable("a\u0001b\uFFFE", "")).isEqualTo("a\uFFFDb\uFFFD");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_file_that_breaks_off_is_never_taken_for_a_whole_one(Format format) {
        var views = Views.of(new Story().account(Story.NATIONAL, "coordination"));
        var response = new MockHttpServletResponse();
        Pages<String> broken = cursor -> {
            if (cursor == null) {
                return new Pages.Page<>(texts(50_000), "suite", NOW, ALL);
            }
            throw new NotYet();
        };

        assertThatThrownBy(() -> views.the(Exports.class)
                        .send(Story.NATIONAL, Locale.FRENCH, new Export<>(TABLE, Map.of(), broken), format, response))
                .isInstanceOf(BrokenOff.class);

        assertThat(response.getContentAsByteArray()).isNotEmpty();
        switch (format) {
            case XLSX, DATA_PACKAGE ->
                assertThatThrownBy(() -> everything(response.getContentAsByteArray()))
                        .isInstanceOfAny(ZipException.class, java.io.EOFException.class);
            case CSV_EXCEL ->
                assertThat(new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("Le fichier est complet");
            case CSV -> {} // only the connection tells
        }
    }

    @Test
    void a_file_that_has_not_begun_is_answered_with_what_is_wrong() {
        var views = Views.of(new Story().account(Story.NATIONAL, "coordination"));
        var response = new MockHttpServletResponse();
        Pages<String> broken = cursor -> {
            if (cursor == null) {
                return new Pages.Page<>(List.of("un texte"), "suite", NOW, ALL);
            }
            throw new NotYet();
        };

        assertThatThrownBy(() -> views.the(Exports.class)
                        .send(
                                Story.NATIONAL,
                                Locale.FRENCH,
                                new Export<>(TABLE, Map.of(), broken),
                                Format.CSV,
                                response))
                .isInstanceOf(NotYet.class);
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getHeader("Content-Disposition")).isNull();
    }

    /** No two alike, so that they do not shrink to nothing. */
    private static List<String> texts(int many) {
        var random = new Random(1);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()).toString())
                .limit(many)
                .toList();
    }

    private static About<String> about(Words words) {
        return new About<>(words, new Export<>(TABLE, Map.of(), Pages.of(List.of(), NOW, ALL)), NOW, ALL, Story.MONDAY);
    }

    private static void everything(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                zip.readAllBytes();
            }
        }
    }
}
