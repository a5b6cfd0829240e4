import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import harness.Appui;
import harness.Browser;
import harness.House;
import harness.Json;
import harness.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Line 6: the pages that the network has added, in their main states, for everybody; the main job with keys alone. */
final class NewPages {
    private static final List<String> KINDS =
            List.of("on-site-actions", "meetings", "trainings", "publications", "declarations");
    private static final List<String> STATES = List.of("PLANNED", "DONE", "CANCELLED", "WITHDRAWN");
    private static final Map<String, String> MERGEABLE =
            Map.of("support-requests", "/demandes/", "signalements", "/signalements/");
    private static final int MOST_KEYS = 60;

    /** Pages that stand by themselves; files of cases come beside them. */
    private static final List<String> ENTRANCES = List.of(
            "/activites",
            "/activites?status=PLANNED&sort=day",
            "/activites?q=introuvable",
            "/activites?from=31/02/2020",
            "/activites/nouvelle",
            "/activites/reunions/nouvelle",
            "/activites/formations/nouvelle",
            "/activites/publications/nouvelle",
            "/activites/declarations/nouvelle",
            "/activites?activity=TRAINING&status=DONE&sector=EMS&from=2020-01-01",
            "/activites/diffusion",
            "/activites/diffusion?incomplete=true&from=2020-01-01",
            "/activites/diffusion?silent=COR",
            "/activites/diffusion?to=2001-01-01",
            "/recherche",
            "/recherche?q=gale",
            "/recherche?q=gale&type=SUPPORT_REQUEST",
            "/recherche?q=introuvablement",
            "/recherche?q=gale&type=XX",
            "/palette?q=consolidation",
            "/palette?q=introuvablement",
            "/consolidation",
            "/consolidation?to=2020-03&done=2&refused=1",
            "/consolidation/ARA/2020-03",
            "/consolidation/ARA/2020-02",
            "/consolidation/ARA/2020-01",
            "/imports",
            "/reglages",
            "/reponses",
            "/journal",
            "/chiffres?measure=WEBINARS&from=2020-01-01&to=2020-06-30",
            "/tableau-de-bord?from=2020-01-01&to=2020-06-30",
            "/tableau-de-bord/fiche?from=2020-01-01&to=2020-06-30",
            "/tableau-de-bord/fiche?from=2020-01-01&to=2020-06-30&asOf=1");

    /** Forms that are sent as they stand, with nothing typed: the page that refuses them is a state of its own. */
    private static final Map<String, String> SENT_EMPTY = Map.of(
            "/consolidation", "form[action='/consolidation']",
            "/consolidation/ARA/2020-03", "form[action='/consolidation/mois/reouvertures']",
            "/activites/publications/nouvelle", "main form.entry",
            "/activites/declarations/nouvelle", "main form.entry");

    private final Proof proof;
    private final Appui appui;
    private final Map<String, String> merges = new LinkedHashMap<>();
    private final TreeMap<String, String> violations = new TreeMap<>();
    private final List<String> wide = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> opened = new TreeSet<>();
    private int looks;
    private int keys;

    private NewPages(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("new-pages");
            try (var appui = Appui.demonstration(proof, folder, "small")) {
                appui.start();
                var pages = new NewPages(proof, appui);
                pages.prepare();
                pages.look();
                pages.work();
            }
        });
    }

    /**
     * A month that somebody answers for and that was put right since, one that was opened again, one that is provisional;
     * and of each kind of case that can be, one that is merged into another.
     */
    private void prepare() throws Exception {
        var coordination = appui.api("coordination");
        for (var month : List.of("2020-02", "2020-03")) {
            coordination.post("/api/consolidations", Json.object("centre", "ARA", "month", month)).must(200);
        }
        coordination.post("/api/consolidations/reopenings",
                Json.object("centre", "ARA", "month", "2020-02", "reason", "deux visites oubliées")).must(200);
        var row = coordination.get("/api/support-requests?limit=1&centre=ARA&from=2020-03-01&to=2020-03-31")
                .must(200).json().get("rows").get(0);
        coordination.post("/api/support-requests/" + row.get("id").asString() + "/withdrawals",
                Json.object("reason", "saisie deux fois", "reasonCode", "DUPLICATE")).must(200);
        for (var pages : MERGEABLE.entrySet()) {
            var list = "/api/" + pages.getKey();
            var rows = coordination.get(list + "?limit=4&centre=ARA").must(200).json().get("rows");
            var address = list + "/" + rows.get(2).get("id").asString() + "/merges";
            coordination.post(address, Json.object("into", rows.get(3).get("number").asString(), "reason", "deux fois le même"))
                    .must(200);
            merges.put("merged of " + pages.getKey(), pages.getValue() + rows.get(2).get("id").asString());
            merges.put("goes on of " + pages.getKey(), pages.getValue() + rows.get(3).get("id").asString());
            var fusion = pages.getValue() + rows.get(0).get("id").asString() + "/fusion";
            merges.put("merge of " + pages.getKey(), fusion);
            merges.put("compared " + pages.getKey(), fusion + "?avec=" + rows.get(1).get("number").asString());
        }
    }

    private void look() throws Exception {
        for (var person : List.of("permanence", "liaison", "coordination", "evaluation")) {
            try (var browser = Browser.open()) {
                browser.signIn(appui.base(), person, appui.password());
                for (var stop : stops(person).entrySet()) {
                    look(browser, person + " " + stop.getKey(), stop.getValue());
                    sendEmpty(browser, person + " " + stop.getKey() + ", refused", stop.getValue());
                }
            }
        }
        proof.title("Every new page, in its main states");
        proof.figure("pages and states looked at, light, dark and at 320 px", looks);
        violations.forEach((where, what) -> proof.figure("violation at " + where, what));
        proof.equal("violations of " + String.join(", ", Browser.RULES), 0, violations.size());
        wide.forEach(where -> proof.figure("wider than 320 px", where));
        proof.equal("pages wider than 320 px on a screen of 320 px", 0, wide.size());
        complaints.forEach(what -> proof.figure("console", what));
        proof.equal("errors in the console", 0, complaints.size());
        proof.equal(
                "pages that nobody could open",
                List.of(),
                ENTRANCES.stream().filter(entrance -> !opened.contains(entrance)).toList());
    }

    /** Lists and entries, then a file of each kind in each state, a copy of a training, and merges. */
    private Map<String, String> stops(String person) throws Exception {
        var stops = new LinkedHashMap<String, String>();
        ENTRANCES.forEach(address -> stops.put(address, address));
        var api = appui.api(person);
        for (var kind : KINDS) {
            for (var state : STATES) {
                var reply = api.get("/api/" + kind + "?limit=1&status=" + state);
                if (reply.status() == 200 && !reply.json().get("rows").isEmpty()) {
                    var id = reply.json().get("rows").get(0).get("id").asString();
                    stops.put(kind + " " + state, "/activites/" + id);
                }
            }
        }
        var training = api.get("/api/trainings?limit=1");
        if (person.equals("permanence")) {
            var id = training.must(200).json().get("rows").get(0).get("id").asString();
            stops.put("copy of a training", "/activites/formations/nouvelle?copie=" + id);
        }
        if (person.equals("coordination")) {
            stops.putAll(merges);
        }
        return stops;
    }

    /** The page as it refuses a form that nothing was typed into, where the reader is given that form. */
    private void sendEmpty(Browser browser, String name, String address) throws Exception {
        var form = address.contains("?avec=") ? "form[action$='/merges']" : SENT_EMPTY.get(address);
        var page = browser.page();
        if (form == null || page.locator(form).count() == 0) {
            return;
        }
        browser.awaiting(() -> page.evaluate("form => document.querySelector(form).requestSubmit()", form));
        proof.equal(name + ", status", 422, browser.status());
        proof.check(name + ", tells why", page.locator(".refusal").count() > 0);
        seen(browser, name);
    }

    private void look(Browser browser, String name, String address) throws Exception {
        var page = browser.page();
        browser.complaints();
        var status = page.navigate(appui.base() + address).status();
        if (status == 403 || status == 404) {
            browser.complaints();
            return;
        }
        if (status >= 500) {
            complaints.add(name + ": status " + status);
        }
        opened.add(address);
        seen(browser, name);
    }

    private void seen(Browser browser, String name) throws Exception {
        var page = browser.page();
        page.setViewportSize(1280, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        looks++;
        page.evaluate("document.querySelectorAll('main details').forEach(details => details.open = true)");
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
        browser.complaints().stream()
                .filter(told -> !told.matches("Failed to load resource: .* status of 4(00|22) .*"))
                .forEach(told -> complaints.add(name + ": " + told));
    }

    private void judge(Browser browser, String where) throws Exception {
        for (var violation : browser.violations()) {
            violations.put(where + " " + violation.replaceAll(":.*", ""), violation);
        }
    }

    /** A webinar done, the same for another sector, corrected, withdrawn: no mouse, no address typed after the first. */
    private void work() throws Exception {
        proof.title("A webinar for two sectors, corrected and withdrawn, with keys alone");
        try (var browser = Browser.open()) {
            browser.signIn(appui.base(), "permanence", appui.password());
            browser.go(appui.base() + "/activites");
            tabTo(browser, "ul.enter a[href='/activites/formations/nouvelle']");
            leaving(browser, "Enter");
            tabTo(browser, "[name=title]");
            type(browser, "Au clavier");
            tabTo(browser, "[name=kind]");
            type(browser, "Web");
            tabTo(browser, "[name=occurredAt]");
            type(browser, "02/03/2026 14:00");
            tabTo(browser, "[name=sector][value=ES]");
            press(browser, "ArrowDown");
            tabTo(browser, "[name=participants]");
            type(browser, "84");
            leaving(browser, "Control+Enter");
            proof.check("the first is entered", saved(browser).contains("Formation saisie"));
            tabTo(browser, ".saved a[href*='copie=']");
            leaving(browser, "Enter");
            tabTo(browser, "[name=sector][value=ES]");
            press(browser, "Space");
            leaving(browser, "Control+Enter");
            proof.check("the second one is entered from it", saved(browser).contains("Formation saisie"));
            tabTo(browser, "details.action:has(#corriger) > summary");
            press(browser, "Enter");
            tabTo(browser, "#corriger [name=title]");
            press(browser, "End");
            type(browser, ", suite");
            tabTo(browser, "#corriger [name=reason]");
            type(browser, "titre incomplet");
            leaving(browser, "Control+Enter");
            proof.check("it is corrected", saved(browser).contains("Formation corrigée"));
            tabTo(browser, "details.action:has(#retirer) > summary");
            press(browser, "Enter");
            tabTo(browser, "#retirer [name=reason]");
            type(browser, "saisie par erreur");
            leaving(browser, "Control+Enter");
            proof.check("it is withdrawn", saved(browser).contains("Formation retirée"));
            proof.figure("keys pressed", keys);
        }
    }

    private static String saved(Browser browser) {
        return browser.page().locator(".saved").innerText();
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
        Keyboard keyboard = browser.page().keyboard();
        keyboard.type(text);
    }
}
