package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bar of the moment on every page: a date, a slider, steps, two axes; with keys alone, with scripts and without.
 */
class ThePastByKeyboardTest {
    private static final String FROM = "from=2020-01-01";
    private static final String HALF_YEAR = FROM + "&to=2020-06-30";
    private static final String DASHBOARD = "/tableau-de-bord?" + HALF_YEAR;
    private static final String BAR = "main .past";
    private static final Pattern POSITION = Pattern.compile("événement n°\\h([\\d\\h]+) sur");

    private final AppuiInABrowser appui = AppuiInABrowser.running();
    private final Caller evaluation = new Caller("evaluation");

    @Test
    void a_day_is_typed_slid_and_stepped_to_and_left_again_with_keys_alone() {
        try (var visit = appui.by("evaluation")) {
            var page = visit.open(DASHBOARD).page();
            var now = shown(page);
            assertThat(page.locator(BAR)).hasCount(0);

            page.keyboard().press("t");
            assertThat(page.locator("#look-at")).isFocused();
            page.keyboard().type("15/05/2020");
            visit.leave("Enter");
            assertThat(page.locator(BAR)).containsText("État au 15/05/2020");
            assertThat(shown(page)).isEqualTo(counted(HALF_YEAR, "2020-05-15T23:59:59.999999+02:00"));
            assertThat(shown(page)).isLessThan(now);

            visit.tabTo("#look-day");
            assertThat(page.locator("#look-day")).hasAttribute("aria-valuetext", "15 mai 2020");
            visit.leave("ArrowLeft");
            assertThat(page.locator("#look-day")).isFocused();
            assertThat(page.url()).contains("asOf=14%2F05%2F2020");
            assertThat(page.locator(BAR)).containsText("État au 14/05/2020");
            assertThat(shown(page)).isEqualTo(counted(HALF_YEAR, "2020-05-14T23:59:59.999999+02:00"));
            visit.leave("PageDown");
            assertThat(page.locator("#look-day")).isFocused();
            assertThat(shown(page)).isEqualTo(counted(HALF_YEAR, String.valueOf(position(page))));

            var position = position(page);
            visit.follow("#look-after");
            assertThat(position(page)).isEqualTo(position + 1);
            assertThat(page.locator("#look-after")).isFocused();
            visit.leave("Enter");
            assertThat(position(page)).isEqualTo(position + 2);
            assertThat(page.url()).contains("asOf=" + (position + 2));
            assertThat(shown(page)).isEqualTo(counted(HALF_YEAR, String.valueOf(position + 2)));
            visit.leave("<");
            assertThat(position(page)).isEqualTo(position + 1);
            assertThat(page.locator("#look-before")).isFocused();
            visit.leave(">");
            assertThat(position(page)).isEqualTo(position + 2);

            visit.open(page.url().replaceAll("^https?://[^/]*|#.*", ""));
            visit.follow(BAR + " .state a[data-now]");
            assertThat(page.locator(BAR)).hasCount(0);
            assertThat(page.url()).doesNotContain("asOf");
            assertThat(shown(page)).isEqualTo(now);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void the_bar_moves_along_what_had_happened_as_well_and_says_so() {
        try (var visit = appui.by("evaluation")) {
            var page = visit.open(DASHBOARD).page();
            visit.tabTo("main .past-door > summary");
            page.keyboard().press("Enter");
            visit.follow("#look-axis");
            assertThat(page.locator(BAR + " [aria-current]")).containsText("survenu");
            assertThat(page.locator(BAR)).containsText("Faits survenus jusqu’au 30/06/2020");
            assertThat(page.locator(BAR)).containsText("tels que le registre les connaît aujourd’hui");

            page.keyboard().press("t");
            assertThat(page.locator("#look-at")).isFocused();
            page.keyboard().type("31/03/2020");
            visit.leave("Enter");
            assertThat(page.url())
                    .contains("to=31%2F03%2F2020", "from=2020-01-01")
                    .doesNotContain("asOf");
            assertThat(page.locator(BAR)).containsText("Faits survenus jusqu’au 31/03/2020");
            assertThat(page.locator("main .lede")).containsText("31/03/2020");
            assertThat(shown(page)).isEqualTo(counted(FROM + "&to=2020-03-31", null));

            visit.tabTo("#look-day");
            visit.leave("ArrowRight");
            assertThat(page.locator("#look-day")).isFocused();
            assertThat(page.url()).contains("to=01%2F04%2F2020");
            visit.leave(">");
            assertThat(page.url()).contains("to=2020-04-02");
            assertThat(page.locator("#look-after")).isFocused();
            assertThat(shown(page)).isEqualTo(counted(FROM + "&to=2020-04-02", null));
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void both_axes_are_told_where_one_looks_along_both() {
        try (var visit = appui.by("permanence")) {
            var page = visit.open("/tableau-de-bord?" + FROM + "&to=2020-03-31&axis=happened&asOf=2020-04-15T12:00:00Z")
                    .page();
            assertThat(page.locator(BAR)).containsText("État au 15/04/2020");
            assertThat(page.locator(BAR)).containsText("Faits survenus jusqu’au 31/03/2020");
            assertThat(page.locator(BAR)).containsText("tels que le registre les connaissait à ce moment");

            visit.follow("#look-before");
            assertThat(page.url()).contains("to=2020-03-30", "asOf=2020-04-15");
            page.focus("#look-axis");
            visit.leave("Enter");
            assertThat(page.url()).contains("to=2020-03-30", "asOf=2020-04-15").doesNotContain("axis");
            assertThat(page.locator(BAR + " [aria-current]")).containsText("connu");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void without_scripts_the_form_the_steps_and_the_axes_do_the_same() {
        try (var visit = appui.by("evaluation", options -> options.setJavaScriptEnabled(false))) {
            var page = visit.open(DASHBOARD).page();
            page.click("main .past-door summary");
            page.fill("main [name=asOf]", "15/05/2020");
            page.click("main .look button");
            assertThat(page.locator("main .slide")).isHidden();
            assertThat(shown(page)).isEqualTo(counted(HALF_YEAR, "2020-05-15T23:59:59.999999+02:00"));
            var position = position(page);
            page.click("#look-before");
            assertThat(position(page)).isEqualTo(position - 1);

            page.click("#look-axis");
            page.fill(BAR + " [name=to]", "31/03/2020");
            page.click("main .look button");
            assertThat(shown(page)).isEqualTo(counted(FROM + "&to=2020-03-31", String.valueOf(position - 1)));
            page.click(BAR + " .state a[data-now]");
            assertThat(shown(page)).isEqualTo(counted(FROM + "&to=2020-03-31", null));
            page.click("#look-after");
            assertThat(shown(page)).isEqualTo(counted(FROM + "&to=2020-04-01", null));

            page.fill(BAR + " [name=to]", "31/02/2020");
            page.click("main .look button");
            assertThat(page.locator("#look-at-error")).containsText("Ce jour ne se lit pas");
            assertThat(page.locator("#look-at")).hasValue("31/02/2020");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"asOf=2020-05-15T12:00:00Z", "axis=happened", "axis=happened&asOf=2020-05-15T12:00:00Z", ""})
    void on_a_phone_date_slider_and_steps_are_reached_and_seen_whole(String state) {
        try (var visit = appui.by("evaluation", options -> options.setViewportSize(320, 640))) {
            var page = visit.open(DASHBOARD + "&" + state).page();
            page.keyboard().press("t");
            assertThat(page.locator("#look-at")).isFocused();
            for (var part : page.locator("main .look input:visible, main .look button, main .look a")
                    .all()) {
                var box = part.boundingBox();
                assertThat(box.x).as(part.toString()).isNotNegative();
                assertThat(box.x + box.width).as(part.toString()).isLessThanOrEqualTo(320);
            }
            assertThat(visit.tooWideForAPhone()).isEmpty();
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.barriersInColours(ColorScheme.DARK)).isEmpty();
        }
    }

    @Test
    void a_page_that_is_over_no_days_has_one_axis() {
        try (var visit = appui.by("evaluation")) {
            for (var path : List.of("/journal", "/evaluation", "/constats", "/tardifs", "/chiffres/comparaison")) {
                var page = visit.open(path).page();
                assertThat(page.locator("form[data-look]")).hasCount(1);
                assertThat(page.locator("#look-axis")).hasCount(0);
            }
        }
    }

    /** All requests of the period, as the page shows it. */
    private static int shown(Page page) {
        return number(page.locator("main tr.total td.main a").first().innerText());
    }

    /** The same, as a program is told it. */
    private int counted(String period, String asOf) {
        return evaluation
                .get("/api/counters?measure=SUPPORT_REQUESTS&" + period
                        + (asOf == null ? "" : "&asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8)))
                .at("/rows/0/count")
                .asInt();
    }

    private static int position(Page page) {
        var found = POSITION.matcher(page.locator(BAR + " .state").first().innerText());
        assertThat(found.find()).isTrue();
        return number(found.group(1));
    }

    private static int number(String shown) {
        return Integer.parseInt(shown.replaceAll("\\D", ""));
    }
}
