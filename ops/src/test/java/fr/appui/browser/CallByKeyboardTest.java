package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A call is entered without a mouse, and nothing that was typed gets lost on the way. */
class CallByKeyboardTest {
    private static final Pattern KEPT = Pattern.compile("Brouillon enregistré à .*");
    private static final Pattern SAVED = Pattern.compile("Enregistrée\\s:\\s+D-ARA-\\d{4}-\\d{5}.*");

    @Test
    void a_call_is_entered_kept_found_again_saved_and_taken_back() {
        try (var visit = AppuiInABrowser.running().by("permanence")) {
            var page = visit.open("/permanence?draft=new").page();
            assertThat(page.locator("#demandes-facility")).isFocused();
            page.keyboard().type("Crèche des Glycines");
            visit.tabTo("input[name=sector]");
            page.keyboard().press("Space");
            visit.tabTo("#demandes-theme");
            page.keyboard().type("gal");
            assertThat(page.locator("#demandes-theme-options [role=option]").first())
                    .hasText("Gale");
            page.keyboard().press("Enter");
            visit.tabTo("[name=question]");
            page.keyboard().type("Deux cas de gale");
            assertThat(page.locator("[data-keeping]")).hasText(KEPT);
        }
        try (var visit = AppuiInABrowser.running().by("permanence")) {
            var page = visit.page();
            assertThat(page.locator("[name=question]")).hasValue("Deux cas de gale");
            assertThat(page.locator("#demandes-facility")).hasValue("Crèche des Glycines");
            assertThat(page.locator(".chips")).containsText("Gale");
            Assertions.assertThat(visit.barriers()).isEmpty();

            visit.tabTo("[name=answer]");
            page.keyboard().type("Traiter ensemble");
            page.context().setOffline(true);
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("[data-trouble]")).containsText("Le registre ne répond pas");
            assertThat(page.locator("[name=answer]")).hasValue("Traiter ensemble");
            page.context().setOffline(false);
            page.keyboard().press("Control+Shift+Enter");

            assertThat(page.locator("#said")).hasText(SAVED);
            assertThat(page.locator("#lignes tr").first()).containsText("Clôturée");
            assertThat(page.locator("#demandes-facility")).isFocused();
            assertThat(page.locator("[name=question]")).hasValue("");
            visit.open("/permanence");
            assertThat(page.locator(".found")).hasCount(0);

            page.locator("#lignes .undo button").first().press("Enter");
            assertThat(page.locator("#said")).containsText("Annulée");
        }
    }
}
