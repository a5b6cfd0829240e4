package fr.appui.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.appui.command.intake.InvalidInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people really save them. */
class SheetTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void excel_in_French_writes_semicolons_with_a_mark_or_in_windows_1252() {
        var marked = Sheet.read("\ufeffReçue le;Secteur\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8));
        var windows = Sheet.read("Reçue le;Secteur\r\n1;2\r\n".getBytes(WINDOWS));

        assertThat(marked.headings()).containsExactly("Reçue le", "Secteur").isEqualTo(windows.headings());
        assertThat(windows.text().charset()).isEqualTo("windows-1252");
        assertThat(marked.text().flavour())
                .isEqualTo(Flavour.EXCEL)
                .isEqualTo(windows.text().flavour());
    }

    @Test
    void open_data_write_commas_even_where_a_cell_holds_semicolons() {
        var sheet = Sheet.read(bytes("receivedAt,\"question; with; semicolons\"\n1,\"a,b;c;d\"\n"));

        assertThat(sheet.text().flavour()).isEqualTo(Flavour.OPEN_DATA);
        assertThat(rows(sheet).getFirst().cells()).containsExactly("1", "a,b;c;d");
    }

    @Test
    void a_line_bears_the_number_that_an_editor_shows_where_cells_have_several_lines() {
        var sheet = Sheet.read(bytes("a;b\n1;\"deux\nlignes\"\n;;\n2;x\n"));

        assertThat(rows(sheet)).extracting(Sheet.Row::number).containsExactly(2L, 5L);
        assertThat(sheet.rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"'',import.empty", "'a;b',import.no-lines", "'a;b\n\"1;2',import.malformed", "'a;b\n1;\0',import.binary"
    })
    void what_is_no_such_file_is_told(String content, String code) {
        refused(bytes(content), code);
    }

    @Test
    void a_workbook_is_recognised() {
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "import.workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1", "-5", "@nom", "\ttab"})
    void a_cell_that_a_spreadsheet_would_compute_is_guarded_on_its_way_out_and_freed_on_its_way_in(String cell) {
        assertThat(Guard.on(cell)).isEqualTo("'" + cell);
        assertThat(Guard.off(Guard.on(cell))).isEqualTo(cell);
    }

    @Test
    void an_apostrophe_of_the_text_itself_stays() {
        assertThat(Guard.off("'t is so")).isEqualTo("'t is so");
    }

    @ParameterizedTest
    @CsvSource({
        "16/03/2020 09:30,2020-03-16T09:30:00",
        "16/03/2020 9:30,2020-03-16T09:30:00",
        "16/3/2020 9h05,2020-03-16T09:05:00",
        "16/03/2020 à 09:30:12,2020-03-16T09:30:12",
        "16/03/2020,2020-03-16T00:00:00",
        "2020-03-16,2020-03-16T00:00:00",
        "2020-03-16 09:30,2020-03-16T09:30:00",
        "2020-03-16T09:30:00,2020-03-16T09:30:00",
        "2020-03-16T09:30:00+01:00,2020-03-16T09:30:00+01:00",
        "2020-03-16T09:30:00Z,2020-03-16T09:30:00Z",
        "hier,hier"
    })
    void times_are_read_as_files_write_them(String said, String typed) {
        assertThat(Times.typed(said)).isEqualTo(typed);
    }

    private static List<Sheet.Row> rows(Sheet sheet) {
        var rows = new ArrayList<Sheet.Row>();
        sheet.eachRow(rows::add);
        return rows;
    }

    private static void refused(byte[] bytes, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Sheet.read(bytes))
                .satisfies(e -> assertThat(e.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.code()).isEqualTo(code)));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
