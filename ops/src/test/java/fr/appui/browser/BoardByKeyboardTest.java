package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The officer's board without a mouse, without scripts, on a small screen and in the dark. */
class BoardByKeyboardTest {
    @Test
    void a_deadline_is_moved_and_a_receipt_acknowledged_by_keys_alone() {
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
    void without_scripts_the_menu_opens_and_moves_all_the_same() {
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
    private static void receive(String name) {
        new Caller("liaison")
                .enter("/api/signalements", """
                {"centre": "ARA", "receivedAt": "%s", "origin": "PORTAL", "sector": "EMS", "kind": "IRA",
                 "facility": {"name": "%s", "city": "Bourg-en-Bresse", "department": "01"},
                 "cases": {"residents": 5}}
                """.formatted(Instant.now().minus(Duration.ofDays(6)), name));
    }
}
