package fr.appui.query.factsheet;

import fr.appui.query.counter.Period;
import fr.appui.query.export.Format;
import fr.appui.query.facility.FacilityIndex;
import fr.appui.query.facility.ListedFacility;
import fr.appui.query.page.Days;
import fr.appui.query.page.Page;
import fr.appui.query.page.Paper;
import fr.appui.query.page.Pdf;
import fr.appui.query.page.Register;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.OverDays;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The fact sheet of a centre as a page, as an accessible PDF, as a workbook, and each of its charts as a picture. Every
 * file takes the parameters of the page.
 */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class FactSheetPages {
    private static final int MOST_YEARS = 3;
    private static final MediaType XLSX = MediaType.parseMediaType(Format.XLSX.mediaType());
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final FactSheets sheets;
    private final Register register;
    private final Speech speech;
    private final Paper paper;
    private final Pdf pdf;
    private final FacilityIndex directory;
    private final Lens clock;

    FactSheetPages(
            FactSheets sheets,
            Register register,
            Speech speech,
            Paper paper,
            Pdf pdf,
            FacilityIndex directory,
            Lens clock) {
        this.sheets = sheets;
        this.register = register;
        this.speech = speech;
        this.paper = paper;
        this.pdf = pdf;
        this.directory = directory;
        this.clock = clock;
    }

    @OverDays
    @GetMapping("/tableau-de-bord/fiche")
    ModelAndView page(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            AskedSheet asked,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var sheet = sheet(actor, locale, asked, asOf, minPosition);
        return new ModelAndView(
                "factsheet/sheet",
                Map.of(
                        "sheet",
                        sheet,
                        "house",
                        house(http),
                        "centres",
                        Scope.ofSupportRequests(actor).centres(),
                        "past",
                        asOf != null && !asOf.isBlank()));
    }

    @GetMapping("/tableau-de-bord/fiche.pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            AskedSheet asked,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
        var sheet = sheet(actor, locale, asked, asOf, null);
        var words = speech.in(locale);
        var xhtml = paper.render("factsheet/sheet-pdf", Map.of("words", words, "sheet", sheet, "house", house(http)));
        return file(pdf.of(xhtml), MediaType.APPLICATION_PDF, sheet.fileName(words) + ".pdf");
    }

    @GetMapping("/tableau-de-bord/fiche.xlsx")
    ResponseEntity<byte[]> workbook(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            AskedSheet asked,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
        var sheet = sheet(actor, locale, asked, asOf, null);
        var words = speech.in(locale);
        return file(new FactSheetBook(words, sheet, house(http)).bytes(), XLSX, sheet.fileName(words) + ".xlsx");
    }

    /** One of its charts, by itself. */
    @GetMapping("/tableau-de-bord/fiche.svg")
    ResponseEntity<byte[]> drawing(
            Actor actor,
            Locale locale,
            @RequestParam(name = "drawing", required = false) @Nullable String drawing,
            AskedSheet asked,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
        var sheet = sheet(actor, locale, asked, asOf, null);
        var words = speech.in(locale);
        var drawn = drawing(sheet, drawing);
        return file(svg(words, sheet, drawn).getBytes(StandardCharsets.UTF_8), SVG, name(words, sheet, drawn) + ".svg");
    }

    /** The same as a picture of twice its size. */
    @GetMapping("/tableau-de-bord/fiche.png")
    ResponseEntity<byte[]> picture(
            Actor actor,
            Locale locale,
            @RequestParam(name = "drawing", required = false) @Nullable String drawing,
            AskedSheet asked,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
        var sheet = sheet(actor, locale, asked, asOf, null);
        var words = speech.in(locale);
        var drawn = drawing(sheet, drawing);
        var png = pdf.picture(svg(words, sheet, drawn), Drawing.WIDTH, drawn.heightAlone());
        return file(png, MediaType.IMAGE_PNG, name(words, sheet, drawn) + ".png");
    }

    private FactSheet sheet(
            Actor actor, Locale locale, AskedSheet asked, @Nullable String asOf, @Nullable String minPosition) {
        var in = new Parameters();
        var first = in.day("from", Days.iso(asked.from()));
        var last = in.day("to", Days.iso(asked.to()));
        in.period(first, last, MOST_YEARS);
        var only = in.code("centre", asked.centre(), Centre.class);
        var number = in.finess("facility", asked.facility());
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var usual = Period.usual(register.now().demonstration(), today);
        var period = Period.asked(first, last, usual);
        clock.over(period.from(), period.to());
        return sheets.of(
                actor,
                speech.in(locale),
                period,
                only == null ? actor.centre() : only,
                number == null ? null : named(number),
                today,
                when);
    }

    /** As the directory has it today; by its number alone if it does not. */
    private ListedFacility named(String number) {
        return directory
                .withNumber(number)
                .orElseGet(() -> new ListedFacility(
                        number, "FINESS " + number, null, null, null, null, null, null, null, null, false));
    }

    private static Drawing drawing(FactSheet sheet, @Nullable String typed) {
        var in = new Parameters();
        var first = sheet.drawings().getFirst();
        var drawing = in.oneOf("drawing", typed, sheet.drawings(), Drawing::name, first);
        in.check();
        return drawing;
    }

    private String svg(Words words, FactSheet sheet, Drawing drawing) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + paper.render(
                        "factsheet/drawing", Map.of("words", words, "sheet", sheet, "drawing", drawing, "alone", true));
    }

    private static String name(Words words, FactSheet sheet, Drawing drawing) {
        return sheet.fileName(words) + "-" + drawing.name();
    }

    /** Where this house is, for addresses that are read elsewhere. */
    private static String house(HttpServletRequest http) {
        return ServletUriComponentsBuilder.fromContextPath(http).toUriString();
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type)
                .body(bytes);
    }
}
