package fr.appui.query.factsheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.Browsing;
import fr.appui.query.PdfJudge;
import fr.appui.query.RandomStory;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.page.Words;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.consolidation.MonthEvent;
import fr.appui.shared.consolidation.MonthEvent.Consolidated;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** The fact sheet of a centre: the figures of {@code /api/counters}, the same in each of its files, for ever. */
class FactSheetTest {
    private static final Words WORDS = Words.in(Locale.FRENCH);
    private static final String HALF = "?from=2020-01-01&to=2020-06-30";
    private static final String SHEET = "/tableau-de-bord/fiche";
    private static final String POINTS = "Points forts : réponse le jour même. Points faibles : =effectif tendu.";
    private static final Pattern FIGURE = Pattern.compile("<a [^>]*href=\"/chiffres\\?([^\"]+)\"([^>]*)>([^<]+)</a>");
    private static final Pattern BEFORE = Pattern.compile("title=\"Un an avant\u00a0: ([^\"]+)\"");

    /** Requests of two years, a mission's work, staff, a signalement, and what the centre says of itself. */
    private static Story story() {
        return new Story()
                .account(Story.NATIONAL, "coordination")
                .then(Story.ARA, request(1, Sector.EMS, "2019-03-04"))
                .then(Story.ARA, request(2, Sector.EMS, "2020-03-02"))
                .then(Story.ARA, request(3, Sector.EMS, "2020-03-03"))
                .then(Story.ARA, request(4, Sector.ES, "2020-06-30"))
                .then(Story.ARA, request(5, Sector.ES, "2020-07-01"))
                .then(Story.IDF, Story.request(6, Centre.IDF, Sector.VILLE))
                .then(Story.ARA, Story.signalement(7, Centre.ARA, Sector.EMS, SignalementKind.IRA))
                .then(Story.ARA, declared(8, Framework.REGIONAL, Measure.STAFF_FTE, 12))
                .then(Story.ARA, declared(9, Framework.PRIMO, Measure.WEB_PAGE_VIEWS, 1500))
                .then(Story.ARA, points(10));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void every_figure_is_that_of_the_counters_and_the_sum_of_its_lines(Actor actor, String asked) {
        var views = Views.of(RandomStory.of(47, 500));
        var api = views.api();

        var html = open(new Browsing(views), actor, asked);

        var followed = 0;
        for (var link : figures(html)) {
            var query = HtmlUtils.htmlUnescape(link.group(1));
            var before = BEFORE.matcher(link.group(2));
            var said = (before.find() ? before.group(1) : link.group(3)).strip();
            assertThat(WORDS.number(sum(api, actor, query))).as(query).isEqualTo(said);
            assertThat(WORDS.number(count(api, actor, query))).as(query).isEqualTo(said);
            followed++;
        }
        assertThat(followed).isGreaterThan(90);
    }

    @Test
    void a_facility_has_a_sheet_of_what_was_done_for_it_and_its_cases_lead_there() {
        var views = Views.of(story());
        var pages = new Browsing(views);

        var html = open(pages, Story.NATIONAL, HALF + "&facility=010000024");
        assertThat(html).contains("Fiche de l’établissement – FINESS 010000024").doesNotContain("Points forts");
        assertThat(cells(html, "Demandes d’appui").get(4)).startsWith("4 ");
        for (var link : figures(html)) {
            var query = HtmlUtils.htmlUnescape(link.group(1));
            assertThat(query).contains("facility=010000024");
            assertThat(WORDS.number(sum(views.api(), Story.NATIONAL, query)))
                    .as(query)
                    .isEqualTo(WORDS.number(count(views.api(), Story.NATIONAL, query)));
        }
        assertThat(cells(open(pages, Story.NATIONAL, HALF + "&facility=690000013"), "Demandes d’appui")
                        .get(4))
                .startsWith("0 ");
        assertThat(pages.open(Story.ARA, "/demandes/" + Story.id(2)).html())
                .contains("/tableau-de-bord/fiche?facility=010000024");
        assertThat(pages.file(Story.NATIONAL, SHEET + ".pdf" + HALF + "&facility=010000024"))
                .isNotEmpty();
    }

    static List<Arguments> sheets() {
        return List.of(
                Arguments.of(Story.NATIONAL, HALF),
                Arguments.of(Story.NATIONAL, HALF + "&centre=IDF"),
                Arguments.of(Story.NATIONAL, "?centre=NAT&from=2020-01-01&to=2020-12-31"),
                Arguments.of(Story.EVALUATOR, "?from=01/02/2021&to=30/04/2021"),
                Arguments.of(Story.ARA, ""));
    }

    @Test
    void a_figure_stands_beside_that_of_the_year_before_or_a_dash_where_nothing_was_known() {
        var pages = new Browsing(Views.of(story()));

        var html = open(pages, Story.ARA, HALF);
        assertThat(cells(html, "Demandes d’appui"))
                .containsExactly("1 +1", "2 +1", "0 0", "0 0", "3 +2", "✔ les secteurs font le total");
        assertThat(cells(html, "Effectifs (ETP)")).containsExactly("12", "–", "–");
        assertThat(cells(open(pages, Story.ARA, "?from=2019-01-01&to=2019-06-30"), "Demandes d’appui"))
                .startsWith("0 –", "1 –");
    }

    @Test
    void the_work_of_a_mission_stands_apart_and_counts_in_no_other_figure() {
        var html = open(new Browsing(Views.of(story())), Story.ARA, HALF);

        assertThat(html.substring(html.indexOf("id=\"part-missions\""), html.indexOf("id=\"points\"")))
                .contains("Primo", "Vues de pages", "framework=PRIMO", "1\u202f500");
        assertThat(cells(html, "Vues de pages").getFirst()).isEqualTo("0");
    }

    @Test
    void it_says_whether_somebody_answers_for_its_months_and_how_to_get_it_again() {
        var story = story().then(
                        Story.NATIONAL,
                        new Consolidated(
                                MonthEvent.streamOf(Centre.ARA, LocalDate.of(2020, 3, 1)),
                                Centre.ARA,
                                LocalDate.of(2020, 3, 1),
                                Story.MONDAY))
                .then(Story.ARA, withdrawn(3));

        var html = open(new Browsing(Views.of(story)), Story.ARA, HALF);

        assertThat(text(html))
                .contains(
                        "Chiffres en partie consolidés (1 mois de centres sur 6) · une correction depuis",
                        "mars 2020 consolidé une correction depuis",
                        "avril 2020 provisoire",
                        "Événement n°\u00a0" + story.position(),
                        "http://localhost/tableau-de-bord/fiche?from=2020-01-01&to=2020-06-30&centre=ARA&asOf="
                                + story.position(),
                        "Définition SUPPORT_REQUESTS, version 1");
    }

    @Test
    void a_sheet_of_a_past_event_does_not_change_when_something_is_put_right() {
        var story = story();
        var sent = HALF + "&asOf=" + story.position();
        var before = open(new Browsing(Views.of(story)), Story.ARA, sent);

        story.then(Story.ARA, withdrawn(3)).then(Story.ARA, request(11, Sector.ES, "2020-02-02"));
        var pages = new Browsing(Views.of(story));

        assertThat(sheet(open(pages, Story.ARA, sent))).isEqualTo(sheet(before));
        assertThat(cells(open(pages, Story.ARA, HALF), "Demandes d’appui")).startsWith("2 +2", "1 0");
        var lines = HtmlUtils.htmlUnescape(figures(before).getFirst().group(1));
        assertThat(pages.open(Story.ARA, "/chiffres?" + lines).html())
                .contains("Tel que connu à l’événement n°\u00a011.", "<p class=\"big\">3 ");
    }

    @Test
    void the_pdf_is_accessible_by_the_standard_and_holds_the_figures_of_the_page_with_their_links() throws IOException {
        var pages = new Browsing(Views.of(RandomStory.of(47, 500)));
        var html = open(pages, Story.NATIONAL, HALF + "&centre=ARA");

        var pdf = pages.file(Story.NATIONAL, SHEET + ".pdf" + HALF + "&centre=ARA");

        Files.createDirectories(Path.of("target/pages"));
        Files.write(Path.of("target/pages/fiche.pdf"), pdf);
        assertThat(PdfJudge.failures(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Fiche du centre – Auvergne-Rhône-Alpes, du 01/01/2020 au 30/06/2020");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .contains("Chiffres clés par secteur", "Signalements", "Points forts et points faibles");
            var addresses = new TreeSet<String>();
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to) {
                        addresses.add(to.getURI());
                    }
                }
            }
            figures(html)
                    .forEach(link -> assertThat(addresses)
                            .contains("http://localhost/chiffres?" + HtmlUtils.htmlUnescape(link.group(1))));
            var said = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            for (var measure : List.of(Measure.SUPPORT_REQUESTS, Measure.ON_SITE_ACTIONS, Measure.SIGNALEMENTS)) {
                var row = cells(html, WORDS.code(measure));
                assertThat(said)
                        .contains((WORDS.code(measure) + String.join("", row.subList(0, 5))).replaceAll("\\s+", ""));
            }
        }
    }

    @Test
    void the_workbook_read_back_holds_every_figure_of_the_page_and_says_what_it_is() throws IOException {
        var pages = new Browsing(Views.of(story()));
        var onPage = new TreeMap<String, String>();
        figures(open(pages, Story.ARA, HALF)).stream()
                .filter(link -> !link.group(2).contains("title="))
                .forEach(link -> onPage.put(
                        HtmlUtils.htmlUnescape(link.group(1)), link.group(3).strip()));

        var inTheBook = new LinkedHashMap<String, Double>();
        var texts = new TreeSet<String>();
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(pages.file(Story.ARA, SHEET + ".xlsx" + HALF + "&centre=ARA")))) {
            book.forEach(sheet -> sheet.forEach(row -> {
                row.forEach(cell -> {
                    if (cell.getCellType() == CellType.STRING) {
                        texts.add(cell.getStringCellValue());
                    }
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                });
                read(row, inTheBook);
            }));
            assertThat(book.getSheetName(0)).isEqualTo("Chiffres clés par secteur");
            assertThat(book.getSheetName(book.getNumberOfSheets() - 1)).isEqualTo("À propos");
        }

        assertThat(inTheBook).hasSizeGreaterThan(70);
        inTheBook.forEach((lines, number) ->
                assertThat(WORDS.number(number.longValue())).as(lines).isEqualTo(onPage.get(lines)));
        assertThat(texts)
                .contains(POINTS, "Événement n°\u00a011, enregistré le 02/03/2020 09:00:10", "Chiffres provisoires");
    }

    private static void read(Row row, Map<String, Double> figures) {
        var address = row.getCell(5);
        if (address != null
                && address.getStringCellValue().startsWith("http://localhost/chiffres?")
                && row.getCell(2) != null) {
            figures.put(
                    address.getStringCellValue().substring("http://localhost/chiffres?".length()),
                    row.getCell(2).getNumericCellValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"semaines", "themes", "signalements"})
    void a_chart_by_itself_is_a_drawing_that_says_what_it_is_and_a_picture_of_twice_its_size(String name)
            throws Exception {
        var pages = new Browsing(Views.of(story()));
        var asked = HALF + "&drawing=" + name;

        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(pages.file(Story.ARA, SHEET + ".svg" + asked)))
                .getDocumentElement();
        var png = ImageIO.read(new ByteArrayInputStream(pages.file(Story.ARA, SHEET + ".png" + asked)));

        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .contains("Auvergne-Rhône-Alpes, du 01/01/2020 au 30/06/2020");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).containsPattern("[0-9]");
        assertThat(svg.getElementsByTagName("text")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("font-family")
                        .getNodeValue())
                .isEqualTo("Atkinson Hyperlegible");
        assertThat(png.getWidth()).isEqualTo(2 * Integer.parseInt(svg.getAttribute("width")));
        assertThat(png.getHeight()).isEqualTo(2 * Integer.parseInt(svg.getAttribute("height")));
        assertThat(png.getRGB(1, 1) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".pdf", ".xlsx", ".svg", ".png"})
    void a_sheet_is_for_those_who_see_the_figures_of_its_centre(String ending) {
        var pages = new Browsing(Views.of(story()));

        assertThat(pages.open(Story.ARA, SHEET + ending + HALF).status()).isEqualTo(200);
        assertThat(pages.open(Story.ARA, SHEET + ending + HALF + "&centre=IDF").status())
                .isEqualTo(403);
        assertThat(pages.open(Story.IDF, SHEET + ending + HALF + "&centre=ARA").status())
                .isEqualTo(403);
        assertThat(pages.open(Story.EVALUATOR, SHEET + ending + HALF + "&centre=ARA")
                        .status())
                .isEqualTo(200);
        assertThat(pages.open(Story.LIAISON, SHEET + ending + HALF).status()).isEqualTo(403);
        assertThat(pages.open(Story.ARA, SHEET + ending + "?from=2010-01-01&to=2020-06-30")
                        .status())
                .isEqualTo(400);
        assertThat(pages.open(Story.ARA, SHEET + ending + HALF + "&sector=EMS").status())
                .isEqualTo(400);
    }

    @Test
    void an_evaluator_reads_the_figures_and_not_what_the_centre_says_of_itself() throws IOException {
        var pages = new Browsing(Views.of(story()));

        assertThat(open(pages, Story.ARA, HALF)).contains("réponse le jour même");
        assertThat(open(pages, Story.EVALUATOR, HALF + "&centre=ARA"))
                .contains("<p class=\"masked\">masqué</p>")
                .doesNotContain("réponse le jour même");
        try (var document = Loader.loadPDF(pages.file(Story.EVALUATOR, SHEET + ".pdf" + HALF + "&centre=ARA"));
                var book = new XSSFWorkbook(new ByteArrayInputStream(
                        pages.file(Story.EVALUATOR, SHEET + ".xlsx" + HALF + "&centre=ARA")))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("masqué")
                    .doesNotContain("effectif tendu");
            assertThat(book.getSheet("Points forts et points faibles")
                            .getRow(1)
                            .getCell(3)
                            .getStringCellValue())
                    .isEqualTo("masqué");
        }
    }

    private static String open(Browsing pages, Actor actor, String asked) {
        var sight = pages.open(actor, SHEET + asked);
        assertThat(sight.status()).isEqualTo(200);
        return sight.html();
    }

    private static List<MatchResult> figures(String html) {
        return FIGURE.matcher(html).results().toList();
    }

    /** What a person reads, the tags gone. */
    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", " ")).replaceAll("[ \n\r\t]+", " ");
    }

    /** The cells of the first row of a table with this name. */
    private static List<String> cells(String html, String row) {
        var found = Pattern.compile("<th[^>]*scope=\"row\">" + Pattern.quote(row) + "</th>(.*?)</tr>", Pattern.DOTALL)
                .matcher(html);
        assertThat(found.find()).as(row).isTrue();
        return Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL)
                .matcher(found.group(1))
                .results()
                .map(cell -> text(cell.group(1)).strip())
                .toList();
    }

    /** All of the sheet but when it was asked for. */
    private static String sheet(String html) {
        return html.substring(html.indexOf("<div class=\"report sheet\">"), html.indexOf("</main>"))
                .replaceAll("Fiche établie le</th><td>[^<]*", "");
    }

    private static BigDecimal sum(Asking api, Actor actor, String query) {
        return api.get(actor, "/api/counters/lines?" + query).json().get("sum").decimalValue();
    }

    private static BigDecimal count(Asking api, Actor actor, String query) {
        return api.get(actor, "/api/counters?" + query).rows().stream()
                .map(row -> row.get("count").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Opened request(int n, Sector sector, String day) {
        return Story.request(
                n,
                Centre.ARA,
                sector,
                LocalDate.parse(day).atTime(12, 0).atZone(Definitions.PARIS).toInstant(),
                "Que faire devant une gale ?",
                Theme.SCABIES);
    }

    private static Withdrawn withdrawn(int n) {
        return new Withdrawn(Story.id(n), new SealedText("erreur"), ReasonCode.OTHER, Story.MONDAY);
    }

    private static Entered declared(int n, Framework framework, Measure measure, long value) {
        return declaration(n, ActivityKind.STAFF, framework, stated(measure, value), null);
    }

    private static Entered points(int n) {
        return declaration(n, ActivityKind.POINTS, Framework.REGIONAL, stated(null, null), new SealedText(POINTS));
    }

    private static Statement stated(@Nullable Measure measure, @Nullable Long value) {
        return new Statement(
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 6, 30),
                measure,
                value == null ? null : BigDecimal.valueOf(value),
                null,
                null);
    }

    private static Entered declaration(
            int n, ActivityKind kind, Framework framework, Statement stated, @Nullable SealedText text) {
        return new Entered(
                CaseKind.DECLARATION,
                Story.id(n),
                "E-ARA-2020-%05d".formatted(n),
                Centre.ARA,
                "84",
                null,
                null,
                null,
                kind,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                framework,
                List.of(),
                null,
                null,
                LocalDate.of(2020, 6, 30)
                        .atTime(12, 0)
                        .atZone(Definitions.PARIS)
                        .toInstant(),
                null,
                null,
                null,
                List.of(),
                text,
                List.of(),
                stated,
                Story.MONDAY);
    }
}
