package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the keyboard does on every page; somebody whom no other test needs has the settings changed. */
class KeysTest {

    @Test
    void the_palette_leads_where_one_types_and_gives_the_focus_back() {
        try (var visit = AppuiInABrowser.running().by("coordination")) {
            var page = visit.open("/demandes").page();
            page.focus("main input[type=search]");

            page.keyboard().press("Control+k");
            assertThat(page.locator("#palette [role=option]").first()).hasAttribute("aria-selected", "true");
            assertThat(visit.barriers()).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("main input[type=search]")).isFocused();

            page.keyboard().press("Control+k");
            page.keyboard().type("tableau bord");
            assertThat(page.locator("#palette [role=option]").first()).containsText("Tableau de bord");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#palette [aria-selected=true]")).containsText("mur");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            page.waitForURL("**/tableau-de-bord");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_request_is_opened_by_its_number() {
        try (var visit = AppuiInABrowser.running().by("permanence")) {
            var page = visit.open("/demandes").page();
            var number = page.locator("main a.case").first().textContent();

            page.click("[data-opens=palette]");
            page.keyboard().type(number);
            assertThat(page.locator("#palette [aria-selected=true]")).containsText(number);
            page.keyboard().press("Enter");
            page.waitForURL("**/demandes/*");
            assertThat(page.locator("h1")).hasText(number);
        }
    }

    @Test
    void a_search_is_typed_on_any_page_and_its_hits_are_gone_through_by_arrows() {
        try (var visit = AppuiInABrowser.running().by("permanence")) {
            var page = visit.open("/reglages").page();

            page.keyboard().press("/");
            assertThat(page.locator(".find input")).isFocused();
            page.keyboard().type("ara");
            page.keyboard().press("Enter");
            page.waitForURL("**/recherche?q=ara");
            page.focus("main input[type=search]");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[data-row] a.case").nth(0)).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[data-row] a.case").nth(1)).isFocused();
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("main input[type=search]")).isFocused();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/demandes/*");
        }
    }

    @Test
    void single_keys_move_about_but_never_while_one_types_and_can_be_switched_off() {
        try (var visit = AppuiInABrowser.running().by("permanence.idf")) {
            var page = visit.open("/demandes").page();
            var rows = page.locator("main tbody tr a.case");

            page.keyboard().press("j");
            assertThat(rows.nth(0)).isFocused();
            page.keyboard().press("j");
            assertThat(rows.nth(1)).isFocused();
            page.keyboard().press("k");
            assertThat(rows.nth(0)).isFocused();

            page.keyboard().press("/");
            assertThat(page.locator("main input[type=search]")).isFocused();
            page.keyboard().type("n?j");
            assertThat(page.locator("main input[type=search]")).hasValue("n?j");

            page.focus("main a.case");
            page.keyboard().press("?");
            assertThat(page.locator("#sheet")).isVisible();
            assertThat(visit.barriers()).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("#sheet")).isHidden();

            switchOff(page, visit);
            visit.open("/demandes");
            page.keyboard().press("?");
            page.keyboard().press("j");
            assertThat(page.locator("#sheet")).isHidden();
            assertThat(rows.nth(0)).not().isFocused();
            page.keyboard().press("Control+k");
            assertThat(page.locator("#palette")).isVisible();
        }
    }

    private static void switchOff(Page page, Visit visit) {
        visit.open("/reglages");
        page.check("[name=singleKeys][value=OFF]");
        page.click("main .actions button");
        assertThat(page.locator(".saved")).isVisible();
        assertThat(page.locator("body")).hasAttribute("data-single-keys", "OFF");
    }

    @Test
    void without_scripts_their_buttons_lead_to_pages_that_do_the_same() {
        try (var visit = AppuiInABrowser.running().by("evaluation", look -> look.setJavaScriptEnabled(false))) {
            var page = visit.open("/demandes").page();

            page.click("[data-opens=palette]");
            page.fill("main input[type=search]", "journal");
            page.press("main input[type=search]", "Enter");
            page.click(".palette-entries a");
            page.waitForURL("**/journal");
            page.click("[data-opens=sheet]");
            assertThat(page.locator("h1")).hasText("Raccourcis clavier");
        }
    }

    @Test
    void the_wall_asks_for_itself_again_until_it_is_paused() {
        try (var visit = AppuiInABrowser.running().by("coordination")) {
            var page = visit.page();
            page.clock().install();
            visit.open("/tableau-de-bord?mur=1");
            page.locator("#wall").evaluate("wall => wall.dataset.old = 'yes'");

            page.waitForResponse("**/tableau-de-bord?*mur=1", () -> page.clock().fastForward(31_000));
            assertThat(page.locator("#wall")).not().hasAttribute("data-old", "yes");

            page.click(".pause a");
            page.locator("#wall").evaluate("wall => wall.dataset.old = 'yes'");
            page.clock().fastForward(120_000);
            assertThat(page.locator("#wall")).hasAttribute("data-old", "yes");
            assertThat(page.locator(".pause a")).hasText("Reprendre");
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
