package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two rows of a list that are perhaps one case: ticked and compared by keys alone, without scripts, on a phone. */
class MergingFromAListTest {
    @ParameterizedTest
    @ValueSource(strings = {"/demandes", "/signalements?vue=liste"})
    void two_rows_are_ticked_and_compared_by_keys_alone(String list) {
        try (var visit = AppuiInABrowser.running().by("coordination")) {
            var page = visit.open(list).page();
            var boxes = page.locator(".selection [name=cases]");

            boxes.first().focus();
            page.keyboard().press("Space");
            visit.tabTo("tr:nth-child(2) [name=cases]");
            page.keyboard().press("Space");
            visit.tabTo("tr:nth-child(3) [name=cases]");
            page.keyboard().press("Space");
            page.locator("[value=MERGE]").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator(".selection .refusal")).containsText("Cochez exactement deux lignes");
            assertThat(page.locator(".selection .refusal")).isFocused();
            assertThat(page.locator(".selection [name=cases]:checked")).hasCount(3);
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.barriersInColours(ColorScheme.DARK)).isEmpty();
            assertThat(visit.tooWideForAPhone()).isEmpty();

            boxes.first().focus();
            page.keyboard().press("Space");
            page.locator("[value=MERGE]").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("#compare")).hasText("Côte à côte");
            assertThat(page.locator("main form[action$='/merges'] button")).isVisible();
        }
    }

    @Test
    void without_scripts_it_is_the_same() {
        try (var visit = AppuiInABrowser.running().by("coordination", options -> options.setJavaScriptEnabled(false))) {
            var page = visit.open("/demandes").page();
            page.locator("[name=cases]").nth(0).check();
            page.locator("[name=cases]").nth(1).check();
            page.click("[value=MERGE]");

            assertThat(page.locator("#compare")).hasText("Côte à côte");
        }
    }
}
