package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The officer's board without a mouse, without scripts, on a small screen and in the dark. */
class BoardByKeyboardTest {
    @Test
    void a_deadline_is_moved_and_a_receipt_acknowledged_by_keys_alone() throws Exception {
        var name = "EHPAD " + System.nanoTime();
        receive(name);
        try (var visit = AppuiInABrowser.running().by("liaison")) {
            var page = visit.open("/signalements?q=" + name.replace(' ', '+')).page();
            assertThat(page.locator(".bucket.LATE .card-of")).hasCount(1);
            Assertions.assertThat(visit.barriers()).isEmpty();
            Assertions.assertThat(visit.barriersInColours(ColorScheme.DARK)).isEmpty();
            visit.barriersInColours(ColorScheme.LIGHT);

            page.keyboard().press("j");
            assertThat(page.locator(".card-of a.case")).isFocused();
            page.keyboard().press("d");
            assertThat(page.locator(".moves button").first()).isFocused();
            Assertions.assertThat(visit.barriers()).isEmpty();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".bucket.LATE .card-of")).hasCount(0);
            assertThat(page.locator(".card-of")).hasCount(1);

            page.keyboard().press("j");
            page.keyboard().press("a");
            assertThat(page.locator(".card-of .status")).hasText("Accusé");
            assertThat(page.locator("[data-key=a]")).hasCount(0);
            Assertions.assertThat(visit.tooWideForAPhone()).isEmpty();
            Assertions.assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void without_scripts_the_menu_opens_and_moves_all_the_same() throws Exception {
        var name = "EHPAD " + System.nanoTime();
        receive(name);
        try (var visit = AppuiInABrowser.running().by("liaison", look -> look.setJavaScriptEnabled(false))) {
            var page = visit.open("/signalements?q=" + name.replace(' ', '+')).page();
            page.click(".moves summary");
            page.fill(".other-day input", "31/12/2099");
            page.click(".other-day button");
            assertThat(page.locator(".bucket.LATE .card-of")).hasCount(0);
            assertThat(page.locator(".card-of")).hasCount(1);
        }
    }

    /** One that nobody acknowledged for six days: late for that, not yet for what comes next. */
    private static void receive(String name) throws Exception {
        var answer = call("/api/signalements", """
                {"centre": "ARA", "receivedAt": "%s", "origin": "PORTAL", "sector": "EMS", "kind": "IRA",
                 "facility": {"name": "%s", "city": "Bourg-en-Bresse", "department": "01"},
                 "cases": {"residents": 5}}
                """.formatted(Instant.now().minus(Duration.ofDays(6)), name));
        call(
                "/api/signalements?limit=1&minPosition="
                        + JsonMapper.shared().readTree(answer).get("position").asLong(),
                null);
    }

    private static String call(String path, String json) throws Exception {
        var basic = Base64.getEncoder().encodeToString("liaison:demo".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(Served.address() + path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    json == null
                            ? request.build()
                            : request.POST(BodyPublishers.ofString(json)).build(),
                    BodyHandlers.ofString());
            Assertions.assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
            return answer.body();
        }
    }
}
