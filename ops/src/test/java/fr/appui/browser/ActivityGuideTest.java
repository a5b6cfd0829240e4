package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Walks through the guide of activities as a newcomer does: what it tells is so. */
class ActivityGuideTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    private final AppuiInABrowser appui = AppuiInABrowser.running();
    private final String title = "Webinaire du guide " + System.nanoTime();

    @Test
    void a_webinar_is_entered_in_series_corrected_and_withdrawn() {
        try (var newcomer = appui.by("permanence")) {
            var page = newcomer.page();
            var first = entered(newcomer);
            countedIn(newcomer, first);
            var second = inSeries(newcomer);
            assertThat(second).isNotEqualTo(first);

            newcomer.open(second + "#corriger");
            assertThat(page.locator("#corriger [name=title]")).hasValue(title);
            page.fill("#corriger [name=title]", title + ", suite");
            page.fill("#corriger [name=reason]", "Titre incomplet");
            page.click("#corriger .actions button");
            assertThat(page.locator(".saved")).containsText("Formation corrigée");
            assertThat(page.locator(".history")).containsText(title + ", suite");

            newcomer.open(second + "#retirer");
            page.fill("#retirer [name=reason]", "Saisie deux fois");
            page.click("#retirer .actions button");
            assertThat(page.locator(".saved")).containsText("Formation retirée");
            assertThat(page.locator("#counted ~ .none")).hasText("rien : retirée");
            assertThat(newcomer.tooWideForAPhone()).isEmpty();
            assertThat(newcomer.barriers()).isEmpty();
        }
    }

    /** Saisir ce qui est fait, with the draft that survives and the refusal that keeps what was typed. */
    private String entered(Visit newcomer) {
        var page = newcomer.open("/activites").page();
        page.click("ul.enter a[href='/activites/formations/nouvelle']");
        page.fill("[name=title]", title);
        page.selectOption("[name=kind]", "WEBINAR");
        assertThat(page.locator("[data-keeping]")).containsText("Brouillon enregistré");
        newcomer.open("/activites/formations/nouvelle");
        assertThat(page.locator(".found")).containsText("Votre brouillon est de retour.");
        assertThat(page.locator("[name=title]")).hasValue(title);

        save(page);
        assertThat(page.locator(".refusal")).containsText("Rien n’a été enregistré");
        assertThat(page.locator("[name=title]")).hasValue(title);
        page.fill("[name=occurredAt]", day(-1) + " 14:00");
        page.check("[name=sector][value=EMS]");
        page.check("[name='sectors[1].sector']");
        page.fill("[name='sectors[1].participants']", "84");
        page.check("[name='sectors[2].sector']");
        page.fill("[name='sectors[2].participants']", "5");
        save(page);
        assertThat(page.locator(".saved")).containsText("Formation saisie");
        return address(page);
    }

    private static void countedIn(Visit newcomer, String file) {
        var page = newcomer.open(file).page();
        assertThat(page.locator("ul.counted")).containsText("Participants aux webinaires");
        page.click(".why summary");
        assertThat(page.locator(".why")).containsText("Un webinaire compte une fois");
        page.click(".why a >> nth=0");
        assertThat(page.locator("#definition")).isVisible();
        newcomer.open(file);
    }

    private String inSeries(Visit newcomer) {
        var page = newcomer.page();
        page.click("a[href*='copie=']");
        assertThat(page.locator("main .found").first()).containsText("Repris de");
        assertThat(page.locator("[name=title]")).hasValue(title);
        assertThat(page.locator("[name=occurredAt]")).hasValue(day(-1) + " 14:00");
        assertThat(page.locator("[name=sector]:checked")).hasCount(0);
        page.check("[name=sector][value=VILLE]");
        page.fill("[name=participants]", "12");
        save(page);
        assertThat(page.locator(".saved a[href*='copie=']")).hasText("Même chose, autre secteur");
        return address(page);
    }

    @Test
    void what_is_planned_is_completed() {
        try (var newcomer = appui.by("permanence")) {
            var page = newcomer.open("/activites/nouvelle").page();
            page.fill("[name=title]", title);
            page.selectOption("[name=type]", "VISIT");
            page.fill("[name=plannedFor]", day(1));
            page.check("[name=sector][value=EMS]");
            save(page);
            assertThat(page.locator(".heading .status")).hasText("Prévue");
            var file = address(page);
            newcomer.open("/activites?status=PLANNED&sort=day&q=" + title.replace(' ', '+'));
            assertThat(page.locator("table.activities tbody tr")).hasCount(1);
            act(newcomer, file, "faite", Map.of("participants", "7", "text", "Vue avec la cadre"), "Action faite");
            assertThat(page.locator("ul.counted")).containsText("Actions sur site");
        }
    }

    @Test
    void a_meeting_decides_and_what_became_of_it_is_noted() {
        try (var newcomer = appui.by("permanence")) {
            var page = newcomer.open("/activites/reunions/nouvelle").page();
            page.fill("[name=title]", title);
            page.selectOption("[name=kind]", "CRISIS");
            save(page);
            var file = address(page);
            act(newcomer, file, "decider", Map.of("text", "Écrire aux EHPAD", "owner", "Centre"), "Décision prise");
            page.click(".decisions summary");
            page.fill("#suite-1 [name=text]", "Lettre partie");
            page.check("#suite-1 [name=done]");
            page.click("#suite-1 .actions button");
            assertThat(page.locator(".saved")).containsText("Suite donnée à une décision");
            assertThat(page.locator(".decisions")).containsText("Lettre partie");
            assertThat(page.locator(".decisions")).containsText("réglée");
        }
    }

    @Test
    void a_publication_is_read_again_published_counted_and_replaced() {
        try (var newcomer = appui.by("permanence")) {
            var by = publication(newcomer, title + ", nouvelle", "");
            var number = newcomer.page().locator("h1").innerText();
            assertThat(by).isNotEmpty();
            var file = publication(newcomer, title, day(3));
            act(newcomer, file, "relire", Map.of("text", "Bon pour moi"), "Publication relue");
            act(newcomer, file, "faite", Map.of(), "Publication parue");
            act(newcomer, file, "telechargements", Map.of("downloads", "40"), "Téléchargements comptés");
            act(newcomer, file, "remplacer", Map.of("by", number), "Publication remplacée");
        }
    }

    @Test
    void the_settings_give_an_address_of_planned_activities() {
        try (var newcomer = appui.by("permanence.idf")) {
            var page = newcomer.open("/activites").page();
            page.click(".looks a[href='/reglages#agenda']");
            page.click("#agenda form .button >> nth=0");
            assertThat(page.locator("#agenda-activites")).hasValue(Pattern.compile(".*/agenda/.*\\.activites\\.ics"));
            assertThat(newcomer.barriers()).isEmpty();
        }
    }

    private static String publication(Visit newcomer, String title, String plannedFor) {
        var page = newcomer.open("/activites/publications/nouvelle?draft=new").page();
        page.fill("[name=title]", title);
        page.selectOption("[name=kind]", "PRACTICE_DOCUMENT");
        page.fill("[name=plannedFor]", plannedFor);
        save(page);
        assertThat(page.locator(".saved")).containsText("Publication saisie");
        return address(page);
    }

    private static void act(Visit newcomer, String file, String form, Map<String, String> typed, String done) {
        var page = newcomer.open(file + "#" + form).page();
        typed.forEach((name, value) ->
                page.locator("#" + form + " [name=\"" + name + "\"]").first().fill(value));
        page.click("#" + form + " .actions button");
        assertThat(page.locator(".saved")).containsText("Enregistré : " + done);
    }

    private static void save(Page page) {
        page.keyboard().press("Escape");
        page.click("main form.entry .actions button");
    }

    private static String address(Page page) {
        assertThat(page).hasURL(Pattern.compile(".*/activites/[0-9a-f-]{36}.*"));
        return page.url().replaceFirst(".*(/activites/[0-9a-f-]{36}).*", "$1");
    }

    private static String day(int fromToday) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(TODAY.plusDays(fromToday));
    }
}
