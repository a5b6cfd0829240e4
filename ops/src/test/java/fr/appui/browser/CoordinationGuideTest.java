package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Walks through the guide of those who coordinate, step by step and with keys alone: what it tells is so. */
class CoordinationGuideTest {
    private static final String FEBRUARY = "2020-02";

    private final AppuiInABrowser appui = AppuiInABrowser.running();
    private final Caller coordination = new Caller("coordination");

    private static Chapter chapter(String title) {
        return Chapter.of("coordination.md", title);
    }

    @Test
    void a_figure_leads_to_its_lines_and_a_line_to_its_case() {
        try (var chapter = chapter("Lire un chiffre jusqu’à ses lignes");
                var coordinator = appui.by("coordination")) {
            var page = coordinator.page();
            chapter.step("Tableau de bord");
            coordinator.follow("nav a[href='/tableau-de-bord']");
            chapter.step();
            coordinator.follow("main td a");
            assertThat(page.locator("#definition")).isVisible();
            chapter.step("Historique");
            coordinator.follow("main a.case");
            assertThat(page.locator("#history")).hasText("Historique");
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void two_requests_about_the_same_call_are_merged_and_unmerged() {
        var tooMuch = request("ARA", "Que faire ?");
        var goesOn = request("ARA", "Que faire d’un résident qui se gratte ?");
        try (var coordinator = appui.by("coordination")) {
            var page = coordinator.open(file(tooMuch)).page();
            try (var chapter = chapter("Fusionner deux demandes")) {
                chapter.step(
                        "Agir",
                        "Fusionner avec…",
                        "Numéro du dossier qui reste",
                        "Chercher parmi les dossiers du même établissement");
                coordinator.unfold("merges");
                assertThat(page.locator("#merges a")).hasText("Chercher parmi les dossiers du même établissement");
                coordinator.type("#merges [name=avec]", goesOn.get("number").asString());
                chapter.step("Comparer", "Côte à côte", "diffère");
                coordinator.leave("Enter");
                assertThat(page.locator("#compare")).hasText("Côte à côte");
                assertThat(page.locator(".differs .tag").first()).hasText("diffère");
                chapter.step("Motif", "Cette demande est fusionnée dans");
                var merge = "main form[action$='/merges'] ";
                coordinator.follow(merge + "button");
                assertThat(page.locator(".refusal")).isFocused();
                assertThat(page.locator(".refusal")).containsText("Motif");
                coordinator.type(merge + "[name=reason]", "Le même appel");
                coordinator.follow(merge + "button");
                assertThat(page.locator(".saved")).containsText("Demande fusionnée dans une autre");
                assertThat(page.locator(".merged-into")).containsText("Cette demande est fusionnée dans");
            }
            try (var chapter = chapter("Défusionner")) {
                chapter.step("Défusionner", "Motif", "Défusionner la demande");
                coordinator.follow(".merged-into a[href='#unmerges']");
                coordinator.type("#unmerges [name=reason]", "Deux appels en fait");
                coordinator.follow("#unmerges .actions button");
                chapter.step("Demande défusionnée");
                assertThat(page.locator(".saved")).containsText("Demande défusionnée");
                assertThat(page.locator(".merged-into")).hasCount(0);
                assertThat(page.locator(".heading .status")).hasText("Ouverte");
            }
            assertThat(coordinator.barriers()).isEmpty();
        }
    }

    @Test
    void two_signalements_are_merged_and_unmerged_in_the_same_way() {
        var tooMuch = signalement(5);
        var goesOn = signalement(6);
        try (var coordinator = appui.by("coordination")) {
            var page = coordinator
                    .open("/signalements/" + tooMuch.get("id").asString())
                    .page();
            coordinator.unfold("fusionner");
            coordinator.type("#fusionner [name=avec]", goesOn.get("number").asString());
            coordinator.leave("Enter");
            assertThat(page.locator("table.compare")).containsText("diffère");
            coordinator.type("main form[action$='/merges'] [name=reason]", "Le même épisode");
            coordinator.leave("Control+Enter");
            assertThat(page.locator(".saved")).containsText("Fusionné dans un autre");
            assertThat(page.locator(".merged-into")).containsText("Ce signalement est fusionné dans");
            coordinator.follow(".merged-into a[href='#defusionner']");
            coordinator.type("#defusionner [name=reason]", "Deux épisodes en fait");
            coordinator.leave("Control+Enter");
            assertThat(page.locator(".saved")).containsText("Défusionné");
            assertThat(page.locator(".merged-into")).hasCount(0);
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    private JsonNode signalement(int residents) {
        return coordination.enter("/api/signalements", """
                {"centre": "ARA", "receivedAt": "2020-03-16T09:30:00+01:00", "origin": "PORTAL", "sector": "EMS",
                 "kind": "GEA", "cases": {"residents": %d}}
                """.formatted(residents));
    }

    @Test
    void months_of_several_centres_are_consolidated_and_one_of_a_single_centre() {
        try (var chapter = chapter("Consolider un mois");
                var coordinator = appui.by("coordination")) {
            var page = coordinator.page();
            chapter.step(
                    "Tableau de bord",
                    "Chiffres provisoires",
                    "Chiffres en partie consolidés",
                    "Chiffres consolidés",
                    "Consolidation des mois");
            coordinator.follow("nav a[href='/tableau-de-bord']");
            assertThat(page.locator("main a[href^='/consolidation']"))
                    .hasText(Pattern.compile("Chiffres (provisoires|en partie consolidés|consolidés).*"));
            coordinator.follow("main a[href^='/consolidation']");
            assertThat(page.locator("h1")).hasText("Consolidation des mois");

            chapter.step("Consolider un mois", "Mois", "Centres");
            coordinator.follow("a[href='#consolidate']");
            coordinator.tabTo("[name=month]");
            coordinator.leave("Control+Enter");
            assertThat(page.locator(".refusal")).isFocused();
            assertThat(page.locator(".refusal")).containsText(Pattern.compile("Centres.*Mois", Pattern.DOTALL));
            assertThat(coordinator.complaints()).hasSize(1);
            assertThat(coordinator.barriers()).isEmpty();
            coordinator.type("[name=month]", "févr");
            assertThat(page.locator("[name=month]")).hasValue(FEBRUARY);
            coordinator.tabTo("[name=centres][value=BFC]");
            page.keyboard().press("Space");
            coordinator.tabTo("[name=centres][value=BRE]");
            page.keyboard().press("Space");
            coordinator.leave("Control+Enter");
            assertThat(page.locator(".saved")).hasText("2 mois de centres consolidés.");
            assertThat(page.locator("a[href='/consolidation/BRE/2020-02']")).hasText("consolidé");

            chapter.step("Consolider ce mois");
            coordinator.follow("a[href='/consolidation/CVL/2020-02']");
            assertThat(page.locator("h1")).hasText("Centre-Val de Loire, février 2020");
            coordinator.follow("main form .actions button");
            assertThat(page.locator(".saved")).containsText("Mois consolidé");
            assertThat(page.locator(".month")).hasText("consolidé");
            assertThat(coordinator.barriers()).isEmpty();
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void a_month_that_was_put_right_is_opened_again_and_consolidated_anew() {
        var twice = request("BFC", "Notée deux fois");
        coordination.post("/api/consolidations", "{\"centre\": \"BFC\", \"month\": \"2020-03\"}");
        var corrected = coordination.post(
                "/api/support-requests/" + twice.get("id").asString() + "/withdrawals",
                "{\"reason\": \"Notée deux fois\", \"reasonCode\": \"DUPLICATE\"}");
        try (var chapter = chapter("Rouvrir un mois");
                var coordinator = appui.by("coordination")) {
            var page = coordinator
                    .open("/consolidation?minPosition="
                            + corrected.get("position").asLong())
                    .page();
            chapter.step("une correction depuis", "À la consolidation", "Maintenant", "Écart");
            assertThat(page.locator("td:has(a[href='/consolidation/BFC/2020-03'])"))
                    .containsText("une correction depuis");
            coordinator.follow("a[href='/consolidation/BFC/2020-03']");
            assertThat(page.locator("tr.moved").first())
                    .containsText(Pattern.compile("Demandes d’appui.*−1", Pattern.DOTALL));
            chapter.step("Rouvrir ce mois", "Motif", "provisoire");
            coordinator.tabTo("details.action > summary");
            page.keyboard().press("Enter");
            coordinator.follow("details.action button");
            assertThat(page.locator(".refusal")).isFocused();
            coordinator.type("[name=reason]", "Une demande était notée deux fois");
            coordinator.leave("Control+Enter");
            assertThat(page.locator(".saved")).containsText("Mois rouvert");
            assertThat(page.locator(".month")).hasText("provisoire");
            assertThat(page.locator("p:has(> .month)")).containsText("rouvert le");
            chapter.step("Consolider ce mois");
            coordinator.follow("main form .actions button");
            assertThat(page.locator(".month")).hasText("consolidé");
            assertThat(page.locator("main")).not().containsText("correction");
            assertThat(coordinator.barriers()).isEmpty();
        }
    }

    @Test
    void a_message_is_followed_until_a_centre_s_relay_is_noted() {
        var message = coordination.enter("/api/publications", """
                {"centre": "ARA", "kind": "OFFICIAL_MESSAGE", "title": "MARS n° %d"}
                """.formatted(System.nanoTime()));
        var file = "/activites/" + message.get("id").asString();
        try (var chapter = chapter("Suivre un message officiel");
                var coordinator = appui.by("coordination")) {
            var page = coordinator.page();
            chapter.step(
                    "Activités",
                    "Diffusion des messages officiels",
                    "Relayé par",
                    "Pas encore relayé par",
                    "Dernier relais après");
            coordinator.follow("nav a[href='/activites']");
            coordinator.follow("a[href='/activites/diffusion']");
            assertThat(page.locator("table.diffusion thead"))
                    .containsText(Pattern.compile("Relayé par.*Pas encore relayé par.*Dernier relais", Pattern.DOTALL));
            chapter.step("Messages", "pas encore relayés par tous", "Filtrer");
            coordinator.type("[name=incomplete]", "pas");
            coordinator.follow("main form .actions button");
            assertThat(page.locator("table.diffusion .none")).hasCount(0);
            chapter.step("Centres qui ont encore à relayer");
            coordinator.follow(".behind a[href*='silent=BRE']");
            assertThat(page.locator("main [name=silent]")).hasValue("BRE");
            chapter.step("Relayer le message", "Centre", "Noter le relais");
            coordinator.follow("a.case[href='" + file + "']");
            coordinator.unfold("relayer");
            coordinator.type("#relayer [name=centre]", "Bre");
            coordinator.follow("#relayer .actions button");
            assertThat(page.locator(".saved")).containsText("Message relayé");
            assertThat(page.locator("ul.relays").first()).containsText("Bretagne");
            assertThat(page.locator("main")).containsText("Pas encore relayé par 16 centres");
            assertThat(coordinator.barriers()).isEmpty();
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void anything_is_found_by_the_field_of_every_page_and_by_the_palette() {
        try (var chapter = chapter("Chercher");
                var coordinator = appui.by("coordination")) {
            var page = coordinator.open("/activites").page();
            chapter.step("Recherche");
            coordinator.type("#find-q", "gales");
            coordinator.leave("Enter");
            assertThat(page.locator("h1")).hasText("Recherche");
            assertThat(page.locator("section.hits h2").first()).containsText("Demandes d’appui");
            chapter.step("Type de dossier", "Chercher dans tous les types");
            coordinator.type("main [name=type]", "Dem");
            coordinator.follow("main form .actions button");
            assertThat(page.locator("section.hits")).hasCount(1);
            coordinator.follow("main .more a[href='/recherche?q=gales']");
            assertThat(page.locator("main [name=type]")).hasValue("");
            chapter.step("Aller à…");
            page.keyboard().press("Control+k");
            assertThat(page.locator("[data-opens=palette]")).containsText("Aller à…");
            page.keyboard().type("consolid");
            assertThat(page.locator("#palette [aria-selected=true]")).containsText("Consolidation des mois");
            coordinator.leave("Enter");
            assertThat(page.locator("h1")).hasText("Consolidation des mois");
            page.keyboard().press("Control+k");
            page.keyboard().type("diffusion");
            assertThat(page.locator("#palette [aria-selected=true]")).containsText("Diffusion des messages");
            page.keyboard().press("Escape");
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void a_list_and_the_figures_are_taken_away_as_files() throws IOException {
        try (var chapter = chapter("Exporter");
                var coordinator = appui.by("coordination")) {
            var page = coordinator.open("/activites?activity=PUBLICATION").page();
            var total =
                    Integer.parseInt(page.locator("#liste-titre").innerText().replaceAll("\\D", ""));
            var number = page.locator("main a.case").first().innerText();
            chapter.step("Exporter");
            assertThat(page.locator("details.exports > summary")).hasText("Exporter");
            coordinator.tabTo("details.exports > summary");
            page.keyboard().press("Enter");
            chapter.step("Excel (XLSX)", "Données", "À propos");
            var book = taken(coordinator, "Excel (XLSX)", "format=xlsx");
            try (var read = new XSSFWorkbook(Files.newInputStream(book.path()))) {
                assertThat(read.getSheetAt(0).getSheetName()).isEqualTo("Données");
                assertThat(read.getSheetAt(1).getSheetName()).isEqualTo("À propos");
                assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(total);
                assertThat(read.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                        .isEqualTo(number);
            }
            chapter.step("CSV pour Excel", "CSV pour programmes, avec sa description (ZIP)");
            var text = Files.readString(
                    taken(coordinator, "CSV pour Excel", "format=csv-excel").path());
            assertThat(text).startsWith("\uFEFF").contains(number);
            assertThat(entries(
                            taken(coordinator, "CSV pour programmes, avec sa description (ZIP)", "format=datapackage")))
                    .contains("datapackage.json");

            chapter.step("Données ouvertes, petits effectifs retenus (ZIP)");
            coordinator.open("/tableau-de-bord");
            coordinator.tabTo("details.exports > summary");
            page.keyboard().press("Enter");
            assertThat(coordinator.barriers()).isEmpty();
            assertThat(entries(
                            taken(coordinator, "Données ouvertes, petits effectifs retenus (ZIP)", "donnees-ouvertes")))
                    .contains("datapackage.json");
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void a_file_of_trainings_is_judged_and_taken_in() {
        var example = """
                Intitulé;Nature;Date;Centre;Secteur;Participants EMS
                Webinaire importé %d;Webinaire;12/05/2020;ARA;EMS;84
                Sans date;Webinaire;;ARA;EMS;
                """.formatted(System.nanoTime());
        try (var coordinator = appui.by("coordination")) {
            var page = coordinator.open("/imports").page();
            page.check("#imports-kind-trainings");
            page.setInputFiles(
                    "#imports-file",
                    new FilePayload("formations.csv", "text/csv", example.getBytes(StandardCharsets.UTF_8)));
            page.click("main form[action='/imports'] .actions button");
            assertThat(page.locator("table.mapping")).containsText("Participants, médico-social");
            assertThat(coordinator.barriers()).isEmpty();
            assertThat(coordinator.tooWideForAPhone()).isEmpty();
            page.check("[name=mode][value=KEEP_GOOD]");
            page.click("button.second[formaction$='/check']");
            assertThat(page.locator("main")).containsText("Vérification faite, rien n’est enregistré");
            page.check("[name=mode][value=KEEP_GOOD]");
            page.click("main form[action$='/start'] .actions button:not([formaction])");
            assertThat(page.locator("main")).containsText("Import terminé");
            assertThat(page.locator("main")).containsText("Lignes refusées");
        }
    }

    /** Saves the file that a link of the open menu is for. */
    private static Download taken(Visit coordinator, String words, String address) {
        var link = "details.exports a[href*='" + address + "']";
        assertThat(coordinator.page().locator(link)).hasText(words);
        coordinator.tabTo(link);
        return coordinator
                .page()
                .waitForDownload(() -> coordinator.page().keyboard().press("Enter"));
    }

    private static List<String> entries(Download zip) throws IOException {
        try (var read = new ZipInputStream(Files.newInputStream(zip.path()))) {
            var names = new ArrayList<String>();
            for (var entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                names.add(entry.getName());
            }
            return names;
        }
    }

    @Test
    void the_sheet_of_a_centre_is_had_from_the_dashboard_and_sent() {
        try (var chapter = chapter("Envoyer la fiche d’un centre");
                var coordinator = appui.by("coordination")) {
            var page = coordinator
                    .open("/tableau-de-bord?from=2020-01-01&to=2020-06-30&centre=ARA")
                    .page();
            chapter.step("Fiche du centre", "Fiche du centre", "Consolidation des mois");
            coordinator.follow("main a[href*='/tableau-de-bord/fiche?']");
            assertThat(page.locator("h1")).hasText("Fiche du centre – Auvergne-Rhône-Alpes");
            chapter.step();
            assertThat(page.locator(".sheet a[href^='/chiffres?']").first()).isVisible();
            chapter.step("Fichiers", "Fiche en PDF accessible", "Fiche en Excel (XLSX)", "Adresse permanente");
            assertThat(page.locator("details.exports > summary")).hasText("Fichiers");
            assertThat(taken(coordinator, "Fiche en PDF accessible", "fiche.pdf")
                            .suggestedFilename())
                    .matches("fiche-ARA-2020-01-01-2020-06-30-evenement-[0-9]+\\.pdf");
            assertThat(taken(coordinator, "Fiche en Excel (XLSX)", "fiche.xlsx").suggestedFilename())
                    .endsWith(".xlsx");
            assertThat(page.locator("a.permanent")).containsText("asOf=");
            assertThat(coordinator.barriers()).isEmpty();
            assertThat(coordinator.tooWideForAPhone()).isEmpty();
        }
    }

    private static String file(JsonNode request) {
        return "/demandes/" + request.get("id").asString();
    }

    private JsonNode request(String centre, String question) {
        return coordination.enter("/api/support-requests", """
                {"centre": "%s", "receivedAt": "2020-03-16T09:30:00+01:00", "channel": "PHONE", "sector": "EMS",
                 "themes": ["SCABIES"], "question": "%s"}
                """.formatted(centre, question));
    }
}
