package fr.appui.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.appui.query.Asking;
import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListsAsFilesTest {
    private static final String REQUESTS = "/api/support-requests";
    private static final String EXPORT = REQUESTS + "/export?format=";

    /** What a spreadsheet could take for something else than a text. */
    private static final List<String> TRAPS = List.of(
            "=1+1",
            "=HYPERLINK(\"http://exemple.fr\";\"ici\")",
            "+33 1 02 03",
            "-2 résidents",
            "@SUM(A1)",
            "|calc",
            "=cmd|' /C calc'!A0",
            "＝1+1",
            "%0A=1+1",
            "'=1+1",
            "dit : =1+1",
            "ligne\n=1+1",
            "_x0041_ reste _x0041_",
            "guillemets \" et ; et , et \ttab",
            "l’œdème 😀");

    @Test
    void the_open_flavour_has_the_rows_of_the_list_whatever_their_number() {
        var views = Views.of(many(1_203));

        var table = open(bytes(views.api().inFrench(Story.ARA, EXPORT + "csv")));
        var listed = listed(views.api(), REQUESTS + "?limit=1000");

        assertThat(listed).hasSize(1_203);
        assertThat(table).hasSize(1_203);
        for (var i = 0; i < listed.size(); i++) {
            var row = listed.get(i);
            assertThat(table.get(i))
                    .containsEntry("number", row.get("number").asString())
                    .containsEntry("receivedAt", row.get("receivedAt").asString())
                    .containsEntry("sector", row.get("sector").asString())
                    .containsEntry(
                            "facility.finess", row.get("facility").get("finess").asString())
                    .containsEntry("themes", "SCABIES|PPE")
                    .containsEntry("durationMinutes", "10")
                    .containsEntry("answer", "")
                    .containsEntry("question", row.get("question").asString())
                    .containsEntry("asOfPosition", "1204")
                    .containsEntry("scope", "ARA");
        }
    }

    @Test
    void the_file_holds_what_was_known_when_it_was_asked_for_and_can_be_had_as_known_before() {
        var story = new Story().account(Story.ARA, "permanence");
        story.then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .then(
                        Story.ARA,
                        new Reclassified(
                                Story.id(1),
                                Sector.ES,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                new SealedText("erreur"),
                                ReasonCode.WRONG_SECTOR,
                                Story.MONDAY));
        var api = Views.of(story).api();

        assertThat(open(bytes(api.inFrench(Story.ARA, EXPORT + "csv"))).getFirst())
                .containsEntry("sector", "ES")
                .containsEntry("asOfPosition", "3");
        assertThat(open(bytes(api.inFrench(Story.ARA, EXPORT + "csv&asOf=2"))).getFirst())
                .containsEntry("sector", "EMS")
                .containsEntry("asOfPosition", "2");
    }

    @Test
    void no_text_becomes_a_formula_and_each_can_be_read_back_as_it_was() throws IOException {
        var story = new Story();
        for (var i = 0; i < TRAPS.size(); i++) {
            story.then(Story.ARA, asking(i + 1, TRAPS.get(i)));
        }
        var api = Views.of(story).api();

        assertThat(open(bytes(api.inFrench(Story.ARA, EXPORT + "csv&sort=receivedAt"))))
                .extracting(row -> row.get("question"))
                .isEqualTo(TRAPS);
        assertThat(french(bytes(api.inFrench(Story.ARA, EXPORT + "csv-excel&sort=receivedAt"))))
                .extracting(row -> row.get("Question"))
                .noneMatch(Guard::isFormula)
                .extracting(ListsAsFilesTest::unguarded)
                .isEqualTo(TRAPS);
        try (var book = book(bytes(api.inFrench(Story.ARA, EXPORT + "xlsx&sort=receivedAt")))) {
            var sheet = book.getSheet("Données");
            var question = column(sheet, "Question");
            var read = new ArrayList<String>();
            for (var i = 1; i <= sheet.getLastRowNum(); i++) {
                var cell = sheet.getRow(i).getCell(question);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                read.add(cell.getStringCellValue());
            }
            assertThat(read).isEqualTo(TRAPS);
        }
    }

    @Test
    void a_person_reads_words_real_dates_and_what_the_file_is() throws IOException {
        var views = Views.of(many(3));

        try (var book = book(bytes(views.api().inFrench(Story.ARA, EXPORT + "xlsx&sector=EMS&from=2020-03-01")))) {
            var sheet = book.getSheet("Données");
            var row = sheet.getRow(1);
            assertThat(row.getCell(column(sheet, "Secteur")).getStringCellValue())
                    .isEqualTo("Médico-social");
            assertThat(row.getCell(column(sheet, "Thèmes")).getStringCellValue())
                    .contains("Gale")
                    .contains(", ");
            assertThat(row.getCell(column(sheet, "Reçu le")).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.parse("2020-03-02T09:00:00").plusMinutes(3));
            assertThat(row.getCell(column(sheet, "Durée (min)")).getNumericCellValue())
                    .isEqualTo(10);
            assertThat(told(book.getSheet("À propos")))
                    .containsEntry("Périmètre", "Auvergne-Rhône-Alpes (régions\u00a0: Auvergne-Rhône-Alpes)")
                    .containsEntry("Filtres", "Secteur\u00a0: Médico-social · Du\u00a0: 01/03/2020")
                    .containsEntry("Lignes", "3")
                    .hasEntrySatisfying("État du registre", at -> assertThat(at).startsWith("Événement n°\u00a04"))
                    .hasEntrySatisfying(
                            "Colonne «\u00a0Jour compté\u00a0»",
                            meaning -> assertThat(meaning).isEqualTo("day – Jour auquel le dossier compte"))
                    .containsEntry("Fin", "Le fichier est complet.");
        }
    }

    @Test
    void the_french_flavour_says_below_its_table_what_it_is() {
        var file = new String(
                bytes(Views.of(many(2)).api().inFrench(Story.ARA, EXPORT + "csv-excel")), StandardCharsets.UTF_8);
        var lines = file.split("\r\n");

        assertThat(file).startsWith("\ufeffN°;État;Centre;Région;");
        assertThat(lines[1]).contains(";02/03/2020 09:02:00;02/03/2020;").contains(";Médico-social;");
        assertThat(lines[3]).matches(";+");
        assertThat(lines[4]).startsWith("Contenu;Demandes d’appui. Une demande par ligne");
        assertThat(lines[lines.length - 1]).startsWith("Fin;Le fichier est complet.");
        assertThat(CsvReader.builder().fieldSeparator(';').ofCsvRecord(file).stream()
                        .map(CsvRecord::getFieldCount)
                        .distinct())
                .as("every row as wide as the header")
                .hasSize(1);
    }

    @Test
    void a_data_package_describes_every_column_of_its_table() throws IOException {
        var parts = unzipped(bytes(Views.of(many(2)).api().inFrench(Story.ARA, EXPORT + "datapackage&status=OPEN")));
        var told = JsonMapper.shared().readTree(parts.get("datapackage.json"));
        var header = CsvReader.builder()
                .ofCsvRecord(new String(parts.get("support-requests.csv"), StandardCharsets.UTF_8))
                .iterator()
                .next()
                .getFields();

        assertThat(told.at("/resources/0/schema/fields").valueStream())
                .extracting(field -> field.get("name").asString())
                .isEqualTo(header);
        assertThat(told.at("/resources/0/schema/fields").valueStream())
                .allSatisfy(field -> assertThat(field.get("description").asString())
                        .doesNotStartWith("export.")
                        .isNotBlank());
        assertThat(told.at("/appui/position").asInt()).isEqualTo(3);
        assertThat(told.at("/appui/rows").asInt()).isEqualTo(2);
        assertThat(told.at("/appui/scope/centres/0").asString()).isEqualTo("ARA");
        assertThat(told.at("/appui/filters/status").asString()).isEqualTo("OPEN");
    }

    @Test
    void an_evaluator_reads_every_column_and_no_text() {
        var api = Views.of(many(2)).api();

        assertThat(open(bytes(api.inFrench(Story.EVALUATOR, EXPORT + "csv"))))
                .allSatisfy(row ->
                        assertThat(row).containsEntry("question", "sealed").containsEntry("sector", "EMS"));
        assertThat(french(bytes(api.inFrench(Story.EVALUATOR, EXPORT + "csv-excel"))))
                .allSatisfy(row -> assertThat(row).containsEntry("Question", "masqué"));
    }

    @Test
    void nobody_takes_more_away_than_the_list_shows() {
        var story = new Story()
                .account(Story.ARA, "permanence")
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .then(Story.IDF, Story.request(2, Centre.IDF, Sector.EMS))
                .then(Story.ARA, Story.signalement(3, Centre.ARA, Sector.EMS, SignalementKind.IRA))
                .then(Story.IDF, Story.signalement(4, Centre.IDF, Sector.EMS, SignalementKind.IRA));
        var api = Views.of(story).api();

        assertThat(open(bytes(api.inFrench(Story.ARA, EXPORT + "csv"))))
                .extracting(row -> row.get("number"))
                .containsExactly("D-ARA-2020-00001");
        assertThat(api.get(Story.LIAISON, EXPORT + "csv").status()).isEqualTo(403);
        assertThat(open(bytes(api.inFrench(Story.LIAISON, "/api/signalements/export?format=csv"))))
                .extracting(row -> row.get("number") + " " + row.get("scope"))
                .containsExactly("S-ARA-2020-00003 ARA");
        assertThat(api.get(Story.ARA, EXPORT + "csv&centre=IDF").code()).isEqualTo("outside-scope");
        assertThat(api.get(Story.ADMIN, EXPORT + "csv").status()).isEqualTo(403);
        assertThat(api.get(Story.LIAISON, "/api/declarations/export?format=csv").status())
                .isEqualTo(403);
        assertThat(open(bytes(api.inFrench(Story.LIAISON, "/api/audit/export?format=csv"))))
                .extracting(row -> row.get("number"))
                .containsExactly("S-ARA-2020-00003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support-requests", "signalements", "on-site-actions"})
    void programs_write_days_in_a_file_s_address_as_they_do_in_a_list_s(String list) {
        var views = Views.of(many(1));
        var query = "?from=31/12/2019&to=2020-12-31";

        assertThat(views.api().get(Story.ARA, "/api/" + list + query).errors()).containsExactly("from not-a-day");
        assertThat(views.api()
                        .get(Story.ARA, "/api/" + list + "/export" + query + "&format=csv")
                        .errors())
                .containsExactly("from not-a-day");
        assertThat(new Browsing(views)
                        .open(Story.ARA, "/demandes/export" + query + "&format=csv")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_lines_of_a_figure_add_up_to_the_figure_in_the_file_of_figures() {
        var api = Views.of(many(7)).api();
        var year = "&from=2020-01-01&to=2020-12-31";

        var lines = open(bytes(
                api.inFrench(Story.ARA, "/api/counters/lines/export?format=csv&measure=SUPPORT_REQUESTS" + year)));
        var figures = open(bytes(api.inFrench(
                Story.ARA, "/api/counters/export?format=csv&measure=SUPPORT_REQUESTS&by=sector,month" + year)));

        assertThat(lines).hasSize(7);
        assertThat(figures)
                .extracting(row -> row.get("sector") + " " + row.get("month") + " " + row.get("count"))
                .contains("EMS 2020-03 7");
        assertThat(figures.stream()
                        .mapToInt(row -> Integer.parseInt(row.get("count")))
                        .sum())
                .isEqualTo(7);
        assertThat(figures.getFirst()).containsEntry("definition", "1").containsEntry("kind", "FLOW");
    }

    @Test
    void what_is_wrong_with_the_question_is_told_before_anything_is_written() {
        var api = Views.of(many(1)).api();

        assertThat(api.get(Story.ARA, REQUESTS + "/export").errors()).containsExactly("format missing");
        assertThat(api.get(Story.ARA, EXPORT + "ods").errors()).containsExactly("format unknown-code");
        assertThat(api.get(Story.ARA, EXPORT + "csv&sector=X&limit=3").errors())
                .containsExactly("limit unknown-parameter");
        assertThat(api.get(Story.ARA, EXPORT + "csv&sector=X").errors()).containsExactly("sector unknown-code");
        assertThat(api.get(Story.ARA, EXPORT + "csv&asOf=999").code()).isEqualTo("as-of-in-future");
    }

    @Test
    void the_name_of_the_file_says_what_of_where_of_when_and_as_of_which_event() {
        var answer = Views.of(many(2))
                .api()
                .inFrench(Story.NATIONAL, EXPORT + "xlsx&centre=ARA&from=2020-01-01&to=2020-06-30")
                .response();

        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"appui-demandes-ARA-2020-01-01-2020-06-30-evenement-3.xlsx\"")
                .contains("filename*=UTF-8''Demandes%20d%E2%80%99appui%20%E2%80%93%20Auvergne-Rh%C3%B4ne-Alpes");
        assertThat(answer.getHeader("Appui-Position")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/support-requests/export?",
                "/api/signalements/export?",
                "/api/on-site-actions/export?",
                "/api/meetings/export?",
                "/api/trainings/export?",
                "/api/publications/export?",
                "/api/declarations/export?",
                "/api/answers/export?",
                "/api/findings/export?status=OPEN&kind=FINDING&measure=SUPPORT_REQUESTS&",
                "/api/audit/export?",
                "/api/counters/export?from=2020-01-01&to=2020-12-31&by=sector,centre,region,month,week,theme,channel,"
                        + "origin,signalementKind,criterion,framework&measure=SUPPORT_REQUESTS&",
                "/api/counters/lines/export?from=2020-01-01&to=2020-12-31&measure=FIRST_ANSWER_MINUTES&",
                "/api/counters/differences/export?from=2020-01-01&to=2020-12-31&since=0&",
                "/api/late-facts/export?from=2020-01-01&to=2020-12-31&days=3&recordedFrom=2020-01-01&"
            })
    void every_column_has_a_name_and_a_meaning_in_words(String address) throws IOException {
        var answer = Views.of(many(1)).api().inFrench(Story.NATIONAL, address + "format=xlsx");

        assertThat(answer.status()).isEqualTo(200);
        try (var book = book(bytes(answer))) {
            assertThat(told(book.getSheet("À propos")).entrySet())
                    .allSatisfy(
                            line -> assertThat(line.getKey() + line.getValue()).doesNotContain("export.", "filter."));
        }
    }

    private static Story many(int requests) {
        var story = new Story().account(Story.ARA, "permanence");
        for (var n = 1; n <= requests; n++) {
            story.then(
                    Story.ARA,
                    Story.request(
                            n,
                            Centre.ARA,
                            Sector.EMS,
                            Story.MONDAY.plus(Duration.ofMinutes(n)),
                            "Question " + n,
                            Theme.SCABIES,
                            Theme.PPE));
        }
        return story;
    }

    private static fr.appui.shared.supportrequest.SupportRequestEvent.Opened asking(int n, String question) {
        return Story.request(
                n, Centre.ARA, Sector.EMS, Story.MONDAY.plus(Duration.ofMinutes(n)), question, Theme.SCABIES);
    }

    private static List<JsonNode> listed(Asking api, String address) {
        var rows = new ArrayList<JsonNode>();
        var page = api.get(Story.ARA, address);
        rows.addAll(page.rows());
        while (!page.json().get("next").isNull()) {
            page = api.get(
                    Story.ARA, address + "&cursor=" + page.json().get("next").asString());
            rows.addAll(page.rows());
        }
        return rows;
    }

    private static byte[] bytes(Asking.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.response().getContentAsByteArray();
    }

    private static List<Map<String, String>> open(byte[] file) {
        return CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8)).stream()
                .map(row -> row.getFieldsAsMap())
                .toList();
    }

    /** The rows above the empty one. */
    private static List<Map<String, String>> french(byte[] file) {
        return CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8).substring(1))
                .stream()
                .map(row -> row.getFieldsAsMap())
                .takeWhile(row -> row.values().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    /** As {@link Guard} says that it is done. */
    private static String unguarded(String cell) {
        return cell.startsWith("'") && Guard.isFormula(cell.replaceFirst("^'+", "")) ? cell.substring(1) : cell;
    }

    private static XSSFWorkbook book(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }

    private static Map<String, String> told(XSSFSheet about) {
        var told = new HashMap<String, String>();
        about.forEach(row ->
                told.put(row.getCell(0).getStringCellValue(), row.getCell(1).getStringCellValue()));
        return told;
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
