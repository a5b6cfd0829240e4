package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The main job on activities with keys alone: a webinar done, the same for another sector, corrected, withdrawn. */
class ActivityByKeyboardTest {
    private final String title = "Au clavier " + System.nanoTime();

    @Test
    void a_webinar_is_entered_for_two_sectors_corrected_and_withdrawn_by_keys_alone() {
        try (var visit = AppuiInABrowser.running().by("permanence")) {
            var page = visit.open("/activites").page();
            var keys = page.keyboard();
            visit.tabTo("ul.enter a[href='/activites/formations/nouvelle']");
            keys.press("Enter");
            visit.tabTo("[name=title]");
            keys.type(title);
            visit.tabTo("[name=kind]");
            keys.type("Web");
            visit.tabTo("[name=occurredAt]");
            keys.type("02/03/2026 14:00");
            visit.tabTo("[name=sector][value=ES]");
            keys.press("ArrowDown");
            assertThat(page.locator("[name=sector]:checked")).hasValue("EMS");
            visit.tabTo("[name=participants]");
            keys.type("84");
            keys.press("Control+Enter");
            assertThat(page.locator(".saved")).containsText("Formation saisie");

            visit.tabTo(".saved a[href*='copie=']");
            keys.press("Enter");
            assertThat(page.locator("[name=title]")).hasValue(title);
            visit.tabTo("[name=sector][value=ES]");
            keys.press("Space");
            keys.press("Control+Enter");
            assertThat(page.locator(".saved")).containsText("Formation saisie");

            unfold(visit, 2);
            visit.tabTo("#corriger [name=title]");
            keys.press("End");
            keys.type(", suite");
            visit.tabTo("#corriger [name=reason]");
            keys.type("titre incomplet");
            keys.press("Control+Enter");
            assertThat(page.locator(".of-what")).containsText(title + ", suite");

            unfold(visit, 3);
            visit.tabTo("#retirer [name=reason]");
            keys.type("saisie par erreur");
            keys.press("Control+Enter");
            assertThat(page.locator(".heading .status")).hasText("Retirée");
            Assertions.assertThat(visit.complaints()).isEmpty();

            visit.open("/activites?status=DONE&q=" + title.replace(' ', '+'));
            assertThat(page.locator("table.activities tbody tr")).hasCount(1);
            keys.press("j");
            assertThat(page.locator("table.activities a.case")).isFocused();
            keys.press("o");
            assertThat(page).hasURL(Pattern.compile(".*/activites/[0-9a-f-]{36}.*"));
        }
    }

    /** The form of one of the actions, in their order on the page of what is done. */
    private static void unfold(Visit visit, int action) {
        visit.tabTo(".actions-of details.action:nth-of-type(" + (action + 1) + ") > summary");
        visit.page().keyboard().press("Enter");
    }
}
