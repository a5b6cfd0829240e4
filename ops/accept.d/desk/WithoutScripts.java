import com.microsoft.playwright.Page;
import com.microsoft.playwright.Locator;
import harness.Api;
import harness.Appui;
import harness.Browser;
import harness.House;
import harness.Json;
import harness.Proof;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** The main paths in a browser whose scripts are switched off: links, forms and redirects are enough. */
final class WithoutScripts {
    private static final String QUESTION = "Sans script : conduite à tenir devant deux cas de gale ?";

    private final Proof proof;
    private final Appui appui;

    WithoutScripts(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
    }

    /** These paths alone. */
    public static void main(String... arguments) {
        Proof.of(proof -> {
            try (var appui = Appui.demonstration(proof, House.temporaryFolder("scriptless"), "small")) {
                appui.start();
                new WithoutScripts(proof, appui).run();
            }
        });
    }

    void run() throws Exception {
        proof.title("The main paths without JavaScript");
        try (var browser = Browser.open(Browser.french().setJavaScriptEnabled(false))) {
            browser.signIn(appui.base(), "permanence", appui.password());
            var page = browser.page();
            aCallIsLogged(browser, page);
            aRefusedFormKeepsItsText(browser, page);
            aFileIsWorkedOn(browser, page);
            theListIsFiltered(browser, page);
            severalAreDoneAtOnce(browser, page);
        }
        try (var browser = Browser.open(Browser.french().setJavaScriptEnabled(false))) {
            browser.signIn(appui.base(), "coordination", appui.password());
            aFileIsImported(browser, browser.page());
        }
    }

    private void aCallIsLogged(Browser browser, Page page) {
        browser.go(appui.base() + "/permanence");
        page.locator("[name='facility.name']").first().fill("EHPAD sans script");
        page.locator("[name=sector][value=EMS]").check();
        theme(page, "SCABIES");
        page.locator("[name=question]").first().fill(QUESTION);
        submitEntry(browser, page);
        proof.check("a call is logged: " + page.url(), page.url().contains("created=D-ARA-"));
    }

    private static void submitEntry(Browser browser, Page page) {
        browser.awaiting(() -> page.locator("form.entry .actions button").first().click());
    }

    /** Folded parts of a form are opened by a click, as anywhere. */
    private static void theme(Page page, String code) {
        var box = page.locator("[name=themes][value=" + code + "]");
        open(box);
        box.check();
    }

    private static void open(Locator inside) {
        var folded = inside.locator("xpath=ancestor::details[not(@open)]/summary");
        while (folded.count() > 0) {
            folded.first().click();
        }
    }

    private void aRefusedFormKeepsItsText(Browser browser, Page page) {
        browser.go(appui.base() + "/permanence");
        page.locator("[name=question]").first().fill("Texte à garder");
        submitEntry(browser, page);
        proof.equal("an incomplete call is refused: status", 422, browser.status());
        proof.equal(
                "and its text is kept", "Texte à garder", page.locator("[name=question]").first().inputValue());
    }

    private void aFileIsWorkedOn(Browser browser, Page page) {
        browser.go(appui.base() + "/demandes?status=OPEN");
        browser.awaiting(() -> page.locator("main a[href^='/demandes/0'], main a[href*='/demandes/0']").first().click());
        var file = page.url().replaceAll("[?#].*", "");
        var answer = page.locator("form[action$='/answers'] [name=answer]");
        open(answer);
        answer.fill("Réponse sans script");
        browser.awaiting(() -> page.locator("form[action$='/answers'] button").last().click());
        proof.check("a request is answered", page.innerText("body").contains("Réponse sans script"));
        browser.go(file);
        var outcome = page.locator("form[action$='/closures'] [name=outcome]");
        open(outcome);
        outcome.selectOption("ORAL_ADVICE");
        browser.awaiting(() -> page.locator("form[action$='/closures'] button").last().click());
        proof.check("and closed", browser.status() == 200 && page.innerText("body").contains("Clôturée"));
    }

    private void theListIsFiltered(Browser browser, Page page) {
        browser.go(appui.base() + "/demandes");
        var text = page.locator("form[method=get] [name=q]").first();
        open(text);
        text.fill("sans script");
        browser.awaiting(() -> text.press("Enter"));
        proof.check(
                "the list is filtered by its address: " + page.url(),
                page.url().contains("q=") && page.innerText("main").contains("EHPAD sans script"));
    }

    private void severalAreDoneAtOnce(Browser browser, Page page) throws Exception {
        for (var question : List.of("Première à clore", "Seconde à clore")) {
            var answer = appui.api("permanence")
                    .post("/api/support-requests", Json.object(
                            "centre", "ARA", "receivedAt", "2026-01-05T08:00:00Z", "channel", "PHONE", "sector", "ES",
                            "themes", List.of("PPE"), "question", question))
                    .must(201)
                    .json();
            appui.api("permanence").get("/api/support-requests?limit=1&minPosition=" + answer.get("position").asLong()).must(200);
        }
        browser.go(appui.base() + "/demandes?status=OPEN&q=" + Api.encode("à clore"));
        var boxes = page.locator("tbody input[type=checkbox]");
        proof.equal("two requests can be picked in the list", 2, boxes.count());
        boxes.nth(0).check();
        boxes.nth(1).check();
        page.locator("form.selection select[name=outcome]").selectOption("ORAL_ADVICE");
        browser.awaiting(() -> page.locator("form.selection button[name=act][value=CLOSE]").click());
        var rows = appui.api("permanence").get("/api/support-requests?status=CLOSED&q=" + Api.encode("à clore")).must(200).json().get("rows");
        proof.equal("both are closed at once, status " + browser.status(), 2, rows.size());
    }

    private void aFileIsImported(Browser browser, Page page) throws Exception {
        browser.go(appui.base() + "/imports");
        var file = Files.createTempFile("import", ".csv");
        try {
            Files.writeString(
                    file,
                    """
                    Centre;Reçue le;Canal;Secteur;Thèmes;Question
                    ARA;02/03/2020 09:12;Téléphone;EMS;SCABIES;Importée sans script
                    """,
                    StandardCharsets.UTF_8);
            page.locator("input[type=file]").first().setInputFiles(file);
            browser.awaiting(() -> page.locator("form:has(input[type=file]) button").last().click());
            proof.check("a file is read and its columns are shown: " + page.url(), browser.status() == 200
                    && page.innerText("main").contains("Question"));
        } finally {
            Files.delete(file);
        }
    }
}
