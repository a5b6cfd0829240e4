package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An evaluator asks what would be counted by another rule, and opens a difference to its lines. */
class TrialInABrowserTest {
    private static final String LABEL = "À l’essai – n’est pas un chiffre officiel";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void another_rule_is_tried_and_its_difference_taken_apart(boolean scripts) {
        try (var visit = AppuiInABrowser.running().by("evaluation", options -> options.setJavaScriptEnabled(scripts))) {
            var page = visit.open("/definitions").page();
            page.click("main a[href='/definitions/essais']");
            page.click("main a[href='/definitions/essais/nouvelle']");
            fine(visit, scripts, "new");
            page.click("main form .actions button");
            assertThat(page.locator(".refusal")).containsText("Nom");
            page.fill("[name=name]", "Aide à domicile comptée comme EMS");
            page.selectOption("[name=measure]", "SUPPORT_REQUESTS");
            page.locator("select[name=moves]").first().selectOption("AIDE_DOMICILE:EMS");
            page.click("main form .actions button");
            for (var i = 0;
                    !scripts && i < 100 && page.locator(".on-trial-figures").count() == 0;
                    i++) {
                page.waitForTimeout(200);
                page.reload();
            }

            assertThat(page.locator(".on-trial-figures caption")).containsText(LABEL);
            fine(visit, scripts, "trial");
            page.selectOption("[name=by]", "month");
            page.click(".filters button");
            fine(visit, scripts, "trial-by-month");
            page.locator("a[href*='/ecarts'][href*='sector=EMS']").first().click();
            assertThat(page.locator("main")).containsText(LABEL);
            assertThat(page.locator("table.lines tbody tr").first()).containsText("Médico-social");
            fine(visit, scripts, "differences");
            page.click(".up a");
            page.locator("a[href*='/lignes?']").first().click();
            assertThat(page.locator("main")).containsText(LABEL);
            fine(visit, scripts, "lines");
            page.click(".up a");
            page.click("#throw-away summary");
            page.fill("#throw-away textarea", "la question est tranchée");
            page.click("#throw-away button");
            assertThat(page.locator("main")).containsText("Cette définition a été jetée");
            fine(visit, scripts, "thrown-away");
        }
    }

    private static void fine(Visit visit, boolean scripts, String name) {
        if (scripts) {
            if (System.getProperty("pictures") != null) {
                var folder = Path.of(System.getProperty("pictures"));
                visit.page()
                        .screenshot(
                                new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
                visit.page().setViewportSize(320, 640);
                visit.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(folder.resolve(name + "-320.png")));
                visit.page().setViewportSize(1280, 800);
            }
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.barriersInColours(ColorScheme.DARK)).isEmpty();
            visit.barriersInColours(ColorScheme.LIGHT);
            assertThat(visit.tooWideForAPhone()).isEmpty();
        }
    }
}
