package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Walks through the guide of signalements as a new liaison officer does: what it tells is so, its words are those of
 * the pages.
 */
class SignalementGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guides", "signalements.md");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final String ASKED = "Résultats des prélèvements";

    private final AppuiInABrowser appui = AppuiInABrowser.running();
    private final String place = "EHPAD du guide " + System.nanoTime();

    @Test
    void what_the_guide_tells_is_so_step_by_step() {
        try (var officer = appui.by("liaison")) {
            board(officer);
            aDraftThatSurvives(officer);
        }
        try (var officer = appui.by("liaison")) {
            var page = officer.page();
            entered(officer);
            var file = page.url().replaceFirst(".*(/signalements/[0-9a-f-]{36}).*", "$1");
            followed(officer, file);
            reminded(officer, file);
            closedAndReopened(officer, file);
            found(officer);
            rules(officer, file);
            agenda(officer);
            noPatient(officer, file);
            assertThat(officer.tooWideForAPhone()).isEmpty();
        }
    }

    @Test
    void every_word_of_the_screen_stands_on_the_screen() throws IOException {
        var messages = ResourceBundle.getBundle("fr.appui.query.page.messages", Locale.FRENCH);
        var said = messages.keySet().stream()
                .map(key -> oneLine(messages.getString(key)))
                .toList();
        var words = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(found -> oneLine(found.group(1)))
                .toList();

        assertThat(words)
                .hasSizeGreaterThan(30)
                .filteredOn(word -> said.stream().noneMatch(text -> text.contains(word)))
                .containsExactly("En gras");
    }

    private static void board(Visit officer) {
        var page = officer.page();
        assertThat(page).hasURL(Pattern.compile(".*/signalements"));
        assertThat(page.locator(".bucket")).hasCount(5);
        page.click(".looks a[href*='vue=liste']");
        assertThat(page.locator("table.signalements")).isVisible();
        page.click("details.exports > summary");
        var file = page.waitForDownload(() -> page.click("text=Excel (XLSX)"));
        assertThat(file.suggestedFilename()).endsWith(".xlsx");
        officer.open("/signalements");
        page.click(".enter a");
        assertThat(page.locator("h1")).hasText("Nouveau signalement");
    }

    private void aDraftThatSurvives(Visit officer) {
        var page = officer.page();
        page.fill("[name=\"facility.name\"]", place);
        page.fill("[name=summary]", "Trois résidents fébriles.");
        assertThat(page.locator("[data-keeping]")).containsText("Brouillon enregistré");
    }

    private void entered(Visit officer) {
        var page = officer.open("/signalements/nouveau").page();
        assertThat(page.locator(".found")).containsText("Votre brouillon est de retour.");
        assertThat(page.locator("[name=\"facility.name\"]")).hasValue(place);
        assertThat(page.locator("[name=summary]")).hasValue("Trois résidents fébriles.");

        save(page);
        assertThat(page.locator(".refusal")).containsText("Rien n’a été enregistré");
        assertThat(page.locator(".refusal")).isFocused();
        assertThat(page.locator("[name=summary]")).hasValue("Trois résidents fébriles.");

        page.fill("[name=\"facility.city\"]", "Lyon");
        page.fill("[name=\"facility.department\"]", "69");
        page.check("[name=sector][value=EMS]");
        page.selectOption("[name=kind]", "IRA");
        page.fill("[name=\"cases.residents\"]", "3");
        page.fill("[name=firstCaseOn]", day(0));
        save(page);
        assertThat(page.locator(".saved")).containsText("Enregistré : Signalement reçu.");
        assertThat(page.locator("#judgement ~ p").first()).containsText("seuil");
        assertThat(page.locator(".dues li")).hasCount(3);
        officer.open("/signalements/nouveau");
        assertThat(page.locator(".found")).hasCount(0);
        page.goBack();
    }

    private void followed(Visit officer, String file) {
        act(officer, file, "accuser", Map.of("text", "Bien reçu."), "Accusé de réception");
        act(officer, file, "attribuer", Map.of(), "Attribué");
        act(officer, file, "denombrer", Map.of("residents", "6", "staff", "1"), "Cas dénombrés");
        assertThat(officer.page().locator(".of-what")).containsText("6 résidents, 1 membre du personnel");
        act(officer, file, "demander", Map.of("what", ASKED, "dueOn", day(-2)), "Information demandée");
        assertThat(officer.page().locator(".asked .LATE").first()).containsText("en retard de 2 jours");
    }

    private static void reminded(Visit officer, String file) {
        var page = officer.open(file).page();
        page.click(".asked a[href*='relance=1']");
        assertThat(page.locator("#relance [name=text]").first())
                .hasValue(Pattern.compile("[\\s\\S]*" + ASKED + "[\\s\\S]*"));
        assertThat(page.locator("#relance")).containsText("L’envoi de courriels n’est pas configuré");
        var otherwise = page.locator("#relance form").last();
        assertThat(otherwise).containsText("Relancé autrement");
        otherwise.locator("[name=text]").fill("Appelé à midi.");
        otherwise.locator("button").click();
        assertThat(page.locator(".saved")).containsText("Enregistré : Relance.");
        assertThat(page.locator(".asked")).containsText("relancée le");
    }

    private void closedAndReopened(Visit officer, String file) {
        var page = officer.page();
        act(officer, file, "retour", Map.of("text", "Conduite à tenir envoyée."), "Retour au déclarant");
        act(
                officer,
                file,
                "clore",
                Map.of("summary", "Épidémie terminée.", "curve[0].day", day(0), "curve[0].residents", "6"),
                "Clos");
        assertThat(page.locator("svg.curve")).isVisible();
        page.click(".up a[href$='/rapport']");
        assertThat(page.locator("h1")).containsText("Rapport de clôture");
        assertThat(page.locator("main")).containsText("État du registre à l’événement");
        assertThat(page.locator("a[download]")).containsText("PDF");
        act(officer, file, "rouvrir", Map.of("reason", "Un nouveau cas."), "Rouvert");
    }

    private void found(Visit officer) {
        var page = officer.open("/reglages").page();
        page.fill("#find-q", place);
        page.press("#find-q", "Enter");
        assertThat(page.locator("section.hits")).containsText(place);
    }

    private static void rules(Visit officer, String file) {
        var page = officer.open(file).page();
        page.click("#judgement ~ p a");
        assertThat(page.locator("#rule")).containsText("en vigueur aujourd’hui");
        assertThat(page.locator("main")).containsText("À confirmer");
        officer.open("/signalements");
        page.click(".looks a[href='/regles']");
        assertThat(page.locator("h1")).hasText("Règles datées");
    }

    private static void agenda(Visit officer) {
        var page = officer.open("/reglages").page();
        assertThat(page.locator("#agenda")).containsText("adresse secrète");
        assertThat(page.locator("main")).containsText("Point du jour");
    }

    private static void noPatient(Visit officer, String file) {
        var page = officer.open(file + "#note").page();
        var named = "M. Jean Dupont, né le 12/03/1931, va mieux.";
        page.fill("#note [name=text]", named);
        page.click("#note .actions button");
        assertThat(page.locator("#note .refusal")).containsText("Rien n’a été enregistré");
        assertThat(page.locator("#note [name=text]")).hasValue(named);
    }

    /** Unfolds one of the forms of a file, fills it in, sends it, and reads what the page says was done. */
    private static void act(Visit officer, String file, String form, Map<String, String> typed, String done) {
        var page = officer.open(file + "#" + form).page();
        typed.forEach((name, value) ->
                page.locator("#" + form + " [name=\"" + name + "\"]").first().fill(value));
        if (typed.isEmpty()) {
            var first = page.locator("#" + form + " select option[value]:not([value=''])")
                    .first();
            page.selectOption("#" + form + " select", first.getAttribute("value"));
        }
        page.click("#" + form + " .actions button");
        assertThat(page.locator(".saved")).containsText("Enregistré : " + done);
    }

    private static void save(Page page) {
        page.keyboard().press("Escape");
        page.click("main form.entry .actions button");
    }

    private static String day(int fromToday) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(TODAY.plusDays(fromToday));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
