import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import harness.Appui;
import harness.Browser;
import harness.House;
import harness.Json;
import harness.Proof;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Line 6: from a figure as of a date to its stored event and to a finding; the pages of an evaluation for everybody. */
final class Evaluator {
    private static final String AS_OF = "asOf=2020-07-31T23:59:59%2B02:00";
    private static final String HALF_YEAR = "from=2020-01-01&to=2020-06-30";
    private static final String DASHBOARD = "/tableau-de-bord?" + HALF_YEAR + "&" + AS_OF;
    private static final int MOST_KEYS = 200;
    private static final int MOST_CLICKS = 3;

    private final Proof proof;
    private final Appui appui;
    private final TreeMap<String, String> violations = new TreeMap<>();
    private final List<String> wide = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int looks;
    private int keys;

    private Evaluator(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("evaluator");
            try (var appui = Appui.demonstration(proof, folder, "small")) {
                appui.start();
                var evaluator = new Evaluator(proof, appui);
                evaluator.down();
                evaluator.back();
                evaluator.onAPhone();
                evaluator.look();
            }
        });
    }

    /** From the dashboard down to the event, and a finding about it. */
    private void down() throws Exception {
        proof.title("From a figure of the dashboard as of 31 July 2020 to the stored event, with keys alone");
        try (var browser = Browser.open()) {
            browser.signIn(appui.base(), "evaluation", appui.password());
            proof.check("sign-in leads to the place of an evaluation", browser.address().endsWith("/evaluation"));
            browser.go(appui.base() + DASHBOARD);
            proof.equal("the dashboard as of that date, status", 200, browser.status());
            seen(browser, "the dashboard as of that date");
            var clicks = 0;
            click(browser, "main td a[href*='measure=SUPPORT_REQUESTS']");
            clicks++;
            seen(browser, "the figure as of that date");
            proof.check("the figure is that of the same date", browser.address().contains("asOf="));
            proof.check("it is the sum of its lines", browser.page().locator(".proof").innerText().contains("égale"));
            click(browser, ".lines th a");
            clicks++;
            seen(browser, "the event as of that date");
            proof.check("the stored event is there", browser.page().locator("pre.json").count() == 2);
            proof.check("its sealed fields are masked", browser.page().locator(".opened .masked").count() > 0);
            proof.figure("clicks from the dashboard to the stored event", clicks);
            proof.check("at most " + MOST_CLICKS, clicks <= MOST_CLICKS);
            file(browser);
            proof.figure("keys pressed", keys);
        }
    }

    private void file(Browser browser) throws Exception {
        proof.title("A finding about it, answered by the centre, settled");
        tabTo(browser, "#constats > summary");
        press(browser, "Enter");
        tabTo(browser, "form[action='/constats'] [name=kind]");
        type(browser, "Cons");
        tabTo(browser, "form[action='/constats'] [name=centre]");
        type(browser, "Auv");
        tabTo(browser, "form[action='/constats'] [name=text]");
        tabTo(browser, "form[action='/constats'] button");
        leaving(browser, "Enter");
        proof.equal("a finding without words is refused, status", 422, browser.status());
        seen(browser, "a finding that was refused");
        tabTo(browser, "form[action='/constats'] [name=text]");
        type(browser, "Saisie dont l'établissement manque.");
        tabTo(browser, "form[action='/constats'] button");
        leaving(browser, "Enter");
        proof.check("the finding is filed", saved(browser).contains("Déposé"));
        proof.check("what is cited is what the register has", browser.page().locator(".cited").innerText().contains("identique"));
        seen(browser, "the finding");
        var id = browser.address().replaceAll(".*/constats/", "").replaceAll("\\?.*", "");
        var file = appui.api("permanence").get("/api/findings/" + id).must(200).json();
        proof.equal("the centre sees it, status", "OPEN", file.get("status").asString());
        appui.api("permanence")
                .post("/api/findings/" + id + "/answers", Json.object("text", "Ajouté ce jour."))
                .must(200);
        browser.go(appui.base() + "/evaluation");
        seen(browser, "the start with an answer");
        browser.go(appui.base() + "/constats/" + id);
        tabTo(browser, "#settlements [name=conclusion]");
        type(browser, "Corr");
        tabTo(browser, "#settlements button");
        leaving(browser, "Enter");
        proof.check("it is settled", browser.page().locator(".heading .status").innerText().contains("Corrigé"));
        seen(browser, "the finding, settled");
        var types = appui.api("evaluation").get("/api/audit?case=" + id).must(200).json().get("rows").findValuesAsString("type");
        proof.equal(
                "its events on the audit trail",
                List.of("finding.settled", "finding.answered", "finding.raised"),
                types);
    }

    /** By date field, slider and steps through the past, along both axes, and back to now. */
    private void back() throws Exception {
        proof.title("The bar of the moment, with keys alone: date field, slider, previous and next event, both axes");
        try (var browser = Browser.open()) {
            browser.signIn(appui.base(), "evaluation", appui.password());
            browser.go(appui.base() + "/tableau-de-bord?" + HALF_YEAR);
            var now = shown(browser);
            same(browser, "the dashboard of now", HALF_YEAR, null);
            press(browser, "t");
            type(browser, "15/05/2020");
            leaving(browser, "Enter");
            same(browser, "after a day was typed, 15/05/2020", HALF_YEAR, "2020-05-15T23:59:59.999999+02:00");
            proof.check("another figure than today's", !now.equals(shown(browser)));
            tabTo(browser, "#look-day");
            for (var slid : List.of("14/05/2020", "13/05/2020", "12/05/2020")) {
                leaving(browser, "ArrowLeft");
                proof.check("the slider has the focus again", focused(browser, "#look-day"));
                proof.check("the address names " + slid, browser.address().contains("asOf=" + slid.replace("/", "%2F")));
                proof.check("the bar names it", bar(browser).contains("État au " + slid));
                var day = slid.substring(6) + "-" + slid.substring(3, 5) + "-" + slid.substring(0, 2);
                same(browser, "after the slider was moved to " + slid, HALF_YEAR, day + "T23:59:59.999999+02:00");
            }
            steps(browser);
            browser.go(browser.address().replaceAll("#.*", ""));
            tabTo(browser, ".past .state a[data-now]");
            leaving(browser, "Enter");
            proof.check("back to now: no bar", browser.page().locator("main .past").count() == 0);
            proof.equal("back to now: the figure", now, shown(browser));
            happened(browser);
        }
    }

    private void steps(Browser browser) throws Exception {
        var position = position(browser);
        tabTo(browser, "#look-after");
        for (var key : List.of("Enter", "Enter", ">", "<", "<", "<")) {
            leaving(browser, key);
            position += key.equals("<") ? -1 : 1;
            proof.equal("position after " + key, position, position(browser));
            proof.check("the address names it", browser.address().contains("asOf=" + position));
            proof.check("the step has the focus again", focused(browser, key.equals("<") ? "#look-before" : "#look-after"));
            same(browser, "at event " + position, HALF_YEAR, String.valueOf(position));
        }
    }

    private void happened(Browser browser) throws Exception {
        tabTo(browser, "main .past-door > summary");
        press(browser, "Enter");
        tabTo(browser, "#look-axis");
        leaving(browser, "Enter");
        proof.check("the bar says which axis", bar(browser).contains("Faits survenus jusqu’au 30/06/2020"));
        press(browser, "t");
        type(browser, "31/03/2020");
        leaving(browser, "Enter");
        proof.check("the bar says until when", bar(browser).contains("Faits survenus jusqu’au 31/03/2020"));
        proof.check("and that it is known today", bar(browser).contains("aujourd’hui") && !browser.address().contains("asOf"));
        same(browser, "what had happened by 31/03/2020", "from=2020-01-01&to=2020-03-31", null);
        seen(browser, "what had happened by a day, as known today");
        tabTo(browser, "#look-day");
        leaving(browser, "ArrowLeft");
        same(browser, "slid to 30/03/2020", "from=2020-01-01&to=2020-03-30", null);
        leaving(browser, ">");
        same(browser, "stepped to 31/03/2020", "from=2020-01-01&to=2020-03-31", null);
        browser.go(appui.base() + "/tableau-de-bord?from=2020-01-01&to=2020-03-31&axis=happened&asOf=2020-04-15T12:00:00Z");
        same(browser, "by a day, as known on another", "from=2020-01-01&to=2020-03-31", "2020-04-15T12:00:00Z");
        seen(browser, "what had happened by a day, as known on another");
    }

    /** Seen whole on a screen of 320 px, and reached by keys there. */
    private void onAPhone() throws Exception {
        proof.title("The bar of the moment on a screen of 320 px");
        try (var browser = Browser.open(Browser.french().setViewportSize(320, 640))) {
            browser.signIn(appui.base(), "evaluation", appui.password());
            for (var state : List.of("", "&" + AS_OF, "&axis=happened", "&axis=happened&" + AS_OF)) {
                var where = state.isEmpty() ? "of now" : state;
                browser.go(appui.base() + "/tableau-de-bord?" + HALF_YEAR + state);
                press(browser, "t");
                proof.check("the date field is reached " + where, focused(browser, "#look-at"));
                tabTo(browser, "#look-day");
                if (!state.isEmpty()) {
                    tabTo(browser, "#look-before");
                    tabTo(browser, "#look-after");
                }
                var beyond = browser.run("[...document.querySelectorAll('main .look *')]"
                        + ".filter(part => part.getBoundingClientRect().right > 320 || part.getBoundingClientRect().left < 0).length");
                proof.equal("parts of the bar beyond 320 px " + where, 0, beyond.asInt());
                var width = browser.run("document.documentElement.scrollWidth").asInt();
                proof.check("the page is not wider than 320 px " + where, width <= 320);
            }
        }
    }

    /** Whether the page shows what a program is told of the same period and moment. */
    private void same(Browser browser, String what, String period, String asOf) throws Exception {
        var told = appui.api("evaluation")
                .get("/api/counters?measure=SUPPORT_REQUESTS&" + period
                        + (asOf == null ? "" : "&asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8)))
                .must(200)
                .json();
        proof.equal("the figure shown " + what, told.at("/rows/0/count").asString(), shown(browser));
    }

    private static String shown(Browser browser) {
        return browser.page().locator("main tr.total td.main a").first().innerText().replaceAll("\\D", "");
    }

    private static String bar(Browser browser) {
        return browser.page().locator("main .past").innerText();
    }

    private static long position(Browser browser) {
        return Long.parseLong(bar(browser).replaceAll("(?s).*événement n°(.*?) sur .*", "$1").replaceAll("\\D", ""));
    }

    private static boolean focused(Browser browser, String part) {
        return (boolean) browser.page().evaluate("part => document.activeElement.matches(part)", part);
    }

    private void look() throws Exception {
        for (var person : List.of("permanence", "permanence.idf", "coordination", "evaluation")) {
            try (var browser = Browser.open()) {
                browser.signIn(appui.base(), person, appui.password());
                for (var stop : stops(person).entrySet()) {
                    browser.complaints();
                    var status = browser.page().navigate(appui.base() + stop.getValue()).status();
                    proof.check(person + " opens " + stop.getKey(), status == 200);
                    seen(browser, person + " " + stop.getKey());
                }
            }
        }
        proof.title("Every page of an evaluation");
        proof.figure("pages and states looked at, light, dark and at 320 px", looks);
        violations.forEach((where, what) -> proof.figure("violation at " + where, what));
        proof.equal("violations of " + String.join(", ", Browser.RULES), 0, violations.size());
        wide.forEach(where -> proof.figure("wider than 320 px", where));
        proof.equal("pages wider than 320 px on a screen of 320 px", 0, wide.size());
        complaints.forEach(what -> proof.figure("console", what));
        proof.equal("errors in the console", 0, complaints.size());
    }

    /** The list in its states, then a finding in each state. */
    private Map<String, String> stops(String person) throws Exception {
        var stops = new LinkedHashMap<String, String>();
        stops.put("the list", "/constats");
        stops.put("the list of those without answer", "/constats?status=OPEN");
        stops.put("a list without rows", "/constats?status=SETTLED&kind=FINDING&centre=" + (person.endsWith("idf") ? "IDF" : "ARA"));
        stops.put("the journal of findings", "/journal?type=finding.raised");
        stops.put("a figure", "/chiffres?measure=SUPPORT_REQUESTS&from=2020-01-01&to=2020-06-30");
        var api = appui.api(person);
        for (var state : List.of("OPEN", "ANSWERED", "SETTLED", "WITHDRAWN")) {
            var rows = api.get("/api/findings?limit=1&status=" + state).must(200).json().get("rows");
            if (!rows.isEmpty()) {
                stops.put("one that is " + state, "/constats/" + rows.get(0).get("id").asString());
            }
        }
        if (person.equals("evaluation")) {
            stops.put("the start", "/evaluation");
            stops.put("a figure with a question", "/chiffres?measure=SIGNALEMENTS&from=2020-01-01&to=2020-06-30&centre=IDF");
        }
        return stops;
    }

    private void seen(Browser browser, String name) throws Exception {
        var page = browser.page();
        looks++;
        page.evaluate("document.querySelectorAll('main details:not([open])').forEach(each => { each.open = true; each.dataset.folded = ''; })");
        judge(browser, name + ", light");
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        judge(browser, name + ", dark");
        page.setViewportSize(320, 640);
        page.waitForTimeout(50);
        var width = browser.run("document.documentElement.scrollWidth").asInt();
        if (width > 320) {
            wide.add(name + ": " + width + " px");
        }
        judge(browser, name + ", at 320 px");
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 800);
        page.evaluate("document.querySelectorAll('main details[data-folded]').forEach(each => each.open = false)");
        browser.complaints().stream()
                .filter(told -> !told.matches("Failed to load resource: .* status of 422 .*"))
                .forEach(told -> complaints.add(name + ": " + told));
    }

    private void judge(Browser browser, String where) throws Exception {
        for (var violation : browser.violations()) {
            violations.put(where + " " + violation.replaceAll(":.*", ""), violation);
        }
    }

    private static String saved(Browser browser) {
        return browser.page().locator(".saved").innerText();
    }

    /** A click, with the key that does the same. */
    private void click(Browser browser, String link) {
        tabTo(browser, link);
        leaving(browser, "Enter");
    }

    private void tabTo(Browser browser, String field) {
        for (var i = 0; i < MOST_KEYS; i++) {
            if ((boolean) browser.page().evaluate("field => document.activeElement.matches(field)", field)) {
                return;
            }
            press(browser, "Tab");
        }
        throw new IllegalStateException("Tab does not lead to " + field);
    }

    private void press(Browser browser, String key) {
        keys++;
        browser.page().keyboard().press(key);
    }

    private void leaving(Browser browser, String key) {
        browser.awaiting(() -> press(browser, key));
    }

    private void type(Browser browser, String text) {
        keys += text.length();
        browser.page().keyboard().type(text);
    }
}
