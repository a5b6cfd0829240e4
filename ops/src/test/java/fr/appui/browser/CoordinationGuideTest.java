package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks through the guide of those who coordinate: what it tells is so. */
class CoordinationGuideTest {
    private final AppuiInABrowser appui = AppuiInABrowser.running();

    @Test
    void a_figure_leads_to_its_lines_and_a_line_to_its_case() {
        try (var coordinator = appui.by("coordination")) {
            var page = coordinator
                    .open("/tableau-de-bord?from=2020-01-01&to=2020-06-30")
                    .page();
            page.click("table.grid td.main a >> nth=0");
            assertThat(page.locator("#definition")).isVisible();
            page.click("main a.case >> nth=0");
            assertThat(page.locator(".history")).isVisible();
        }
    }

    @Test
    void two_requests_about_the_same_call_are_merged_and_unmerged() throws Exception {
        var tooMuch = request();
        var goesOn = request();
        try (var coordinator = appui.by("coordination")) {
            var page = coordinator.open(file(tooMuch) + "#merges").page();
            page.fill("#merges [name=avec]", goesOn.get("number").asString());
            page.click("#merges button");
            assertThat(page.locator("#compare")).hasText("Côte à côte");
            page.fill("[name=reason]", "Le même appel");
            page.click("main form[action$='/merges'] button");
            assertThat(page.locator("main")).containsText("Cette demande est fusionnée dans");

            coordinator.open(file(tooMuch) + "#unmerges");
            page.fill("#unmerges [name=reason]", "Deux appels en fait");
            page.click("#unmerges .actions button");
            assertThat(page.locator("main")).not().containsText("Cette demande est fusionnée dans");
            assertThat(page.locator(".heading .status")).hasText("Ouverte");
            assertThat(coordinator.barriers()).isEmpty();
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
                    new com.microsoft.playwright.options.FilePayload(
                            "formations.csv", "text/csv", example.getBytes(StandardCharsets.UTF_8)));
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

    @Test
    void the_sheet_of_a_centre_is_had_from_the_dashboard_and_sent() {
        try (var coordinator = appui.by("coordination")) {
            var page = coordinator
                    .open("/tableau-de-bord?from=2020-01-01&to=2020-06-30&centre=ARA")
                    .page();
            page.click("text=Fiche du centre");
            assertThat(page.locator("h1")).hasText("Fiche du centre – Auvergne-Rhône-Alpes");
            var file = page.waitForDownload(() -> page.click("text=Fiche en PDF accessible"));
            assertThat(file.suggestedFilename()).matches("fiche-ARA-2020-01-01-2020-06-30-evenement-[0-9]+\\.pdf");
            assertThat(page.locator("a.permanent")).containsText("asOf=");
            assertThat(coordinator.barriers()).isEmpty();
            assertThat(coordinator.tooWideForAPhone()).isEmpty();
        }
    }

    private static String file(JsonNode request) {
        return "/demandes/" + request.get("id").asString();
    }

    private static JsonNode request() throws Exception {
        var answer = call("/api/support-requests", """
                {"centre": "ARA", "receivedAt": "2026-03-16T09:30:00+01:00", "channel": "PHONE", "sector": "EMS",
                 "themes": ["SCABIES"], "question": "Que faire ?"}
                """);
        call(
                "/api/support-requests?limit=1&minPosition="
                        + answer.get("position").asLong(),
                null);
        return answer;
    }

    private static JsonNode call(String path, @org.jspecify.annotations.Nullable String json) throws Exception {
        var basic = Base64.getEncoder().encodeToString("coordination:demo".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(Served.address() + path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    json == null
                            ? request.build()
                            : request.POST(BodyPublishers.ofString(json)).build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
            return JsonMapper.shared().readTree(answer.body());
        }
    }
}
