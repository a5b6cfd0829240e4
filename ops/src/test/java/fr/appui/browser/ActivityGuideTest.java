package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Walks through the guide of activities as a newcomer does, step by step and with keys alone: what it tells is so. */
class ActivityGuideTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    private final AppuiInABrowser appui = AppuiInABrowser.running();
    private final Caller hotline = new Caller("permanence");
    private final String title = "Du guide " + System.nanoTime();

    private static Chapter chapter(String title) {
        return Chapter.of("activites.md", title);
    }

    @Test
    void a_webinar_is_entered_and_the_same_for_another_sector() {
        try (var newcomer = appui.by("permanence")) {
            var page = newcomer.page();
            try (var chapter = chapter("Saisir ce qui est fait")) {
                chapter.step("Activités", "+ Formation");
                entry(newcomer, "+ Formation", "/activites/formations/nouvelle");
                chapter.step("Webinaire", "En présence", "En ligne");
                assertThat(page.locator("[name=kind]")).containsText("En présence");
                assertThat(page.locator("[name=kind]")).containsText("En ligne");
                newcomer.type("[name=title]", title);
                newcomer.type("[name=kind]", "Webinaire");
                survives(newcomer);
                chapter.step("Quand", "Donnée le");
                assertThat(page.locator("fieldset:has([name=occurredAt]) legend"))
                        .hasText("Quand");
                assertThat(page.locator("label[for$='occurredAt']")).hasText("Donnée le");
                newcomer.type("[name=occurredAt]", day(-1) + " 14:00");
                chapter.step("Participants par secteur");
                newcomer.tabTo("[name=sector][value=ES]");
                page.keyboard().press("ArrowDown");
                participants(newcomer, 1, "84");
                participants(newcomer, 2, "5");
                chapter.step("Enregistrer", "Formation saisie");
                assertThat(page.locator("form.entry .actions button")).containsText("Enregistrer");
                newcomer.leave("Control+Enter");
                assertThat(page.locator(".saved")).containsText("Formation saisie");
            }
            var first = address(newcomer);
            countedIn(newcomer);
            newcomer.open(first);
            try (var chapter = chapter("Saisir en série")) {
                chapter.step("Même chose, autre secteur");
                assertThat(page.locator("a[href*='copie=']")).hasText("Même chose, autre secteur");
                newcomer.follow("a[href*='copie=']");
                chapter.step("Repris de");
                assertThat(page.locator("main .found").first()).containsText("Repris de");
                assertThat(page.locator("[name=title]")).hasValue(title);
                assertThat(page.locator("[name=occurredAt]")).hasValue(day(-1) + " 14:00");
                assertThat(page.locator("[name=sector]:checked")).hasCount(0);
                newcomer.tabTo("[name=sector][value=ES]");
                page.keyboard().press("Space");
                newcomer.type("[name=participants]", "12");
                chapter.step();
                newcomer.leave("Control+Enter");
                assertThat(page.locator(".saved a[href*='copie=']")).hasText("Même chose, autre secteur");
            }
            assertThat(address(newcomer)).isNotEqualTo(first);
            assertThat(newcomer.tooWideForAPhone()).isEmpty();
            assertThat(newcomer.barriers()).isEmpty();
        }
    }

    private void survives(Visit newcomer) {
        var page = newcomer.page();
        assertThat(page.locator("[data-keeping]")).containsText("Brouillon enregistré");
        newcomer.open("/activites/formations/nouvelle");
        assertThat(page.locator(".found")).containsText("Votre brouillon est de retour.");
        newcomer.tabTo("[name=title]");
        newcomer.leave("Control+Enter");
        assertThat(page.locator(".refusal")).containsText("Rien n’a été enregistré");
        assertThat(page.locator(".refusal")).isFocused();
        assertThat(page.locator("[name=title]")).hasValue(title);
    }

    private static void participants(Visit newcomer, int sector, String number) {
        newcomer.tabTo("[name='sectors[" + sector + "].sector']");
        newcomer.page().keyboard().press("Space");
        newcomer.type("[name='sectors[" + sector + "].participants']", number);
    }

    /** What the guide tells without steps: each line says which figures it feeds, and why. */
    private static void countedIn(Visit newcomer) {
        var page = newcomer.page();
        assertThat(page.locator("ul.counted")).containsText("Participants aux webinaires");
        newcomer.tabTo(".why summary");
        page.keyboard().press("Enter");
        assertThat(page.locator(".why")).containsText("Un webinaire compte une fois");
        newcomer.follow(".why a");
        assertThat(page.locator("#definition")).isVisible();
    }

    @Test
    void what_is_planned_is_completed() {
        try (var chapter = chapter("Prévoir, puis compléter");
                var newcomer = appui.by("permanence")) {
            var page = newcomer.page();
            entry(newcomer, "+ Action sur site", "/activites/nouvelle");
            chapter.step("Prévue pour");
            newcomer.type("[name=title]", title);
            newcomer.type("[name=type]", "Visite");
            assertThat(page.locator("label[for$='plannedFor']")).hasText("Prévue pour");
            newcomer.type("[name=plannedFor]", day(1));
            newcomer.tabTo("[name=sector][value=ES]");
            page.keyboard().press("Space");
            newcomer.leave("Control+Enter");
            chapter.step("Prévue", "Activités prévues");
            assertThat(page.locator(".heading .status")).hasText("Prévue");
            assertThat(page.locator("#counted ~ .none")).containsText("rien encore");
            var file = address(newcomer);
            newcomer.follow("nav a[href='/activites']");
            assertThat(page.locator("a[href*='status=PLANNED']")).hasText("Activités prévues");
            newcomer.follow("a[href*='status=PLANNED']");
            assertThat(page.locator("table.activities a.case[href^='" + file + "']"))
                    .hasCount(1);
            chapter.step("L’action est faite");
            newcomer.open(file).unfold("faite");
            assertThat(page.locator("details[open] > summary").first()).hasText("L’action est faite");
            newcomer.type("#faite [name=participants]", "7");
            newcomer.type("#faite [name=text]", "Vue avec la cadre");
            newcomer.leave("Control+Enter");
            assertThat(page.locator("ul.counted")).containsText("Actions sur site");
        }
    }

    @Test
    void what_was_entered_is_corrected_cancelled_or_withdrawn() {
        var done = entered("/api/trainings", "\"kind\": \"WEBINAR\", \"sector\": \"EMS\"");
        var planned = entered(
                "/api/trainings",
                "\"kind\": \"WEBINAR\", \"sector\": \"EMS\", \"plannedFor\": \"" + TODAY.plusDays(3) + "\"");
        try (var chapter = chapter("Corriger, annuler, retirer");
                var newcomer = appui.by("permanence")) {
            chapter.step("Corriger", "Historique");
            var page = newcomer.open(done).page();
            newcomer.unfold("corriger");
            assertThat(page.locator("#corriger [name=title]")).hasValue(title);
            newcomer.tabTo("#corriger [name=title]");
            page.keyboard().press("End");
            page.keyboard().type(", suite");
            newcomer.type("#corriger [name=reason]", "Titre incomplet");
            newcomer.leave("Control+Enter");
            assertThat(page.locator(".saved")).containsText("Formation corrigée");
            assertThat(page.locator(".history")).containsText(title + ", suite");
            chapter.step("Annuler ce qui est prévu");
            act(
                    newcomer.open(planned),
                    "annuler",
                    "Annuler ce qui est prévu",
                    "reason",
                    "Reportée",
                    "Formation annulée");
            chapter.step("Retirer");
            act(newcomer.open(done), "retirer", "Retirer", "reason", "Saisie deux fois", "Formation retirée");
            assertThat(page.locator("#counted ~ .none")).hasText("rien : retirée");
            assertThat(newcomer.barriers()).isEmpty();
        }
    }

    @Test
    void a_meeting_decides_and_what_became_of_it_is_noted() {
        try (var chapter = chapter("Réunions et décisions");
                var newcomer = appui.by("permanence")) {
            var page = newcomer.page();
            chapter.step("+ Réunion", "Ordre du jour", "Présents par qualité");
            entry(newcomer, "+ Réunion", "/activites/reunions/nouvelle");
            assertThat(page.locator("label[for$='-text']")).hasText("Ordre du jour");
            newcomer.type("[name=title]", title);
            newcomer.type("[name=kind]", "Comité");
            newcomer.type("[name=plannedFor]", day(0));
            newcomer.tabTo("details:has([name^=attendance]) > summary");
            page.keyboard().press("Enter");
            assertThat(page.locator("details[open] > summary")).hasText("Présents par qualité");
            newcomer.tabTo("[name='attendance[0].capacity']");
            page.keyboard().press("Space");
            newcomer.type("[name='attendance[0].members']", "3");
            newcomer.leave("Control+Enter");
            assertThat(page.locator(".facts")).containsText("Praticien hygiéniste : 3");
            chapter.step("Compte rendu");
            newcomer.unfold("faite");
            assertThat(page.locator("#faite label[for$='-text']")).hasText("Compte rendu");
            newcomer.type("#faite [name=text]", "Tenue comme prévu");
            newcomer.leave("Control+Enter");
            assertThat(page.locator(".saved")).containsText("Réunion tenue");
            chapter.step("Noter une décision");
            newcomer.unfold("decider");
            newcomer.type("#decider [name=text]", "Écrire aux EHPAD");
            newcomer.type("#decider [name=owner]", "Centre");
            newcomer.type("#decider [name=dueOn]", day(8));
            newcomer.leave("Control+Enter");
            assertThat(page.locator(".saved")).containsText("Décision prise");
            chapter.step("Donner suite", "La décision est réglée");
            assertThat(page.locator(".decisions summary")).containsText("Donner suite");
            newcomer.unfold("suite-1");
            newcomer.type("#suite-1 [name=text]", "Lettre partie");
            newcomer.tabTo("#suite-1 [name=done]");
            page.keyboard().press("Space");
            newcomer.leave("Control+Enter");
            assertThat(page.locator(".saved")).containsText("Suite donnée à une décision");
            assertThat(page.locator(".decisions")).containsText("Lettre partie");
            assertThat(page.locator(".decisions")).containsText("réglée");
        }
    }

    @Test
    void a_publication_is_read_again_published_counted_and_replaced() {
        var instead = hotline.enter(
                "/api/publications",
                "{\"centre\": \"ARA\", \"kind\": \"PRACTICE_DOCUMENT\", \"title\": \"" + title + ", nouvelle\"}");
        try (var chapter = chapter("Publications");
                var newcomer = appui.by("permanence")) {
            var page = newcomer.page();
            chapter.step("+ Publication", "Prévue pour");
            entry(newcomer, "+ Publication", "/activites/publications/nouvelle");
            newcomer.type("[name=title]", title);
            newcomer.type("[name=kind]", "Procédure");
            newcomer.type("[name=plannedFor]", day(3));
            newcomer.leave("Control+Enter");
            assertThat(page.locator(".heading .status")).hasText("Prévue");
            chapter.step("Relire", "L’action est faite");
            act(newcomer, "relire", "Relire", "text", "Bon pour moi", "Publication relue");
            act(newcomer, "faite", "L’action est faite", "text", "", "Publication parue");
            chapter.step("Relever les téléchargements");
            act(
                    newcomer,
                    "telechargements",
                    "Relever les téléchargements",
                    "downloads",
                    "40",
                    "Téléchargements comptés");
            chapter.step("Remplacer");
            act(newcomer, "remplacer", "Remplacer", "by", instead.get("number").asString(), "Publication remplacée");
        }
    }

    @Test
    void an_official_message_is_entered_and_its_relay_noted() {
        try (var chapter = chapter("Messages officiels");
                var newcomer = appui.by("permanence")) {
            var page = newcomer.page();
            chapter.step("+ Publication", "Message officiel");
            entry(newcomer, "+ Publication", "/activites/publications/nouvelle");
            newcomer.type("[name=title]", title);
            newcomer.type("[name=kind]", "Message officiel");
            newcomer.leave("Control+Enter");
            assertThat(page.locator(".of-what")).containsText("Message officiel");
            chapter.step("Relayer le message", "À qui", "Noter le relais");
            assertThat(page.locator("label[for='relays-to']")).hasText("À qui");
            assertThat(page.locator("#relayer .actions button")).hasText("Noter le relais");
            act(newcomer, "relayer", "Relayer le message", "to", "les EHPAD du Rhône", "Message relayé");
            chapter.step("Relais dans le réseau");
            assertThat(page.locator("#relays")).hasText("Relais dans le réseau");
            assertThat(page.locator("ul.relays").first()).containsText("les EHPAD du Rhône");
            assertThat(page.locator("main")).containsText("Pas encore relayé par 16 centres");
            assertThat(newcomer.barriers()).isEmpty();
        }
    }

    @Test
    void what_does_not_count_one_by_one_is_declared() {
        try (var chapter = chapter("Déclarations");
                var newcomer = appui.by("permanence")) {
            var page = newcomer.page();
            chapter.step("+ Déclaration", "Nature", "Presse écrite", "Télévision", "Radio", "Valeur");
            declaring(newcomer, "Presse écrite");
            newcomer.leave("Control+Enter");
            assertThat(page.locator(".saved")).containsText("Déclaration saisie");
            assertThat(page.locator("ul.counted")).containsText("Presse écrite");
            chapter.step("Effectifs", "Audience", "Mesure", "Valeur", "Du", "Au");
            declaring(newcomer, "Effectifs");
            refused(newcomer, "Mesure", "Valeur");
            newcomer.type("[name=measure]", "Effectifs");
            newcomer.type("[name=value]", "14");
            newcomer.type("[name=from]", "01/01/2020");
            newcomer.type("[name=to]", "30/06/2020");
            newcomer.leave("Control+Enter");
            assertThat(page.locator("ul.counted")).containsText("Effectifs (ETP)");
            chapter.step("Points forts et points faibles", "Précisions");
            declaring(newcomer, "Points forts");
            refused(newcomer, "Précisions");
            newcomer.type("[name=text]", "Forts : réactivité, réseau, outils. Faibles : délais, audience, effectifs.");
            newcomer.leave("Control+Enter");
            assertThat(page.locator("#about")).hasText("Précisions");
            assertThat(page.locator("#counted ~ .none")).hasText("nulle part");
            chapter.step("Indicateur repris", "Indicateur", "Valeur", "Source");
            declaring(newcomer, "Indicateur repris");
            refused(newcomer, "Indicateur", "Valeur", "Source");
            newcomer.type("[name=value]", "41,8");
            newcomer.type("[name=to]", "30/06/2020");
            newcomer.type("[name=indicator]", "Consommation de solution hydro-alcoolique");
            newcomer.type("[name=source]", "Enquête nationale");
            newcomer.leave("Control+Enter");
            assertThat(page.locator(".facts")).containsText("41,8");
            assertThat(page.locator(".facts")).containsText("Enquête nationale");
            assertThat(newcomer.barriers()).isEmpty();
        }
    }

    private static void declaring(Visit newcomer, String kind) {
        entry(newcomer, "+ Déclaration", "/activites/declarations/nouvelle");
        assertThat(newcomer.page().locator("label[for$='-kind']")).containsText("Nature");
        newcomer.type("[name=kind]", kind);
    }

    private static void refused(Visit newcomer, String... fields) {
        newcomer.leave("Control+Enter");
        var refusal = newcomer.page().locator(".refusal");
        assertThat(refusal).isFocused();
        assertThat(refusal.locator("li")).hasCount(fields.length);
        for (var field : fields) {
            assertThat(refusal).containsText(field + " : À renseigner.");
        }
    }

    @Test
    void the_settings_give_an_address_of_planned_activities() {
        try (var newcomer = appui.by("permanence.idf")) {
            var page = newcomer.open("/activites").page();
            newcomer.follow(".looks a[href='/reglages#agenda']");
            page.click("#agenda form .button >> nth=0");
            assertThat(page.locator("#agenda-activites")).hasValue(Pattern.compile(".*/agenda/.*\\.activites\\.ics"));
            assertThat(newcomer.barriers()).isEmpty();
        }
    }

    /** From the navigation to one of the five buttons and its form. */
    private static void entry(Visit newcomer, String button, String address) {
        newcomer.follow("nav a[href='/activites']");
        var link = "ul.enter a[href='" + address + "']";
        assertThat(newcomer.page().locator(link)).hasText(button);
        newcomer.follow(link);
        assertThat(newcomer.page()).hasURL(Pattern.compile(".*" + address));
    }

    /** Unfolds one of the actions, types into its field, and reads what the page says was done. */
    private static void act(Visit newcomer, String form, String summary, String field, String text, String done) {
        var page = newcomer.page();
        assertThat(page.locator("details:has(#" + form + ") > summary")).hasText(summary);
        newcomer.unfold(form);
        newcomer.type("#" + form + " [name=" + field + "]", text);
        newcomer.leave("Control+Enter");
        assertThat(page.locator(".saved")).containsText("Enregistré : " + done);
    }

    /** A case that was there before the newcomer came. @return the address of its page */
    private String entered(String list, String fields) {
        var answer = hotline.enter(list, "{\"centre\": \"ARA\", \"title\": \"" + title + "\", " + fields + "}");
        return "/activites/" + answer.get("id").asString();
    }

    private static String address(Visit newcomer) {
        assertThat(newcomer.page()).hasURL(Pattern.compile(".*/activites/[0-9a-f-]{36}.*"));
        return newcomer.page().url().replaceFirst(".*(/activites/[0-9a-f-]{36}).*", "$1");
    }

    private static String day(int fromToday) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(TODAY.plusDays(fromToday));
    }
}
