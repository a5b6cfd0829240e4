import com.microsoft.playwright.Page;
import harness.Appui;
import harness.Browser;
import harness.House;
import harness.Json;
import harness.Proof;
import java.util.List;

/** Nothing typed is lost: neither when browser and server die in the middle of it, nor when two people write at once. */
final class Interrupted {
    private static final String QUESTION = "Une résidente revient de l’hôpital avec une BHRe, quelles précautions pour la chambre ?";
    private static final String ANSWER = "Chambre seule, précautions complémentaires contact, et prévenir l’équipe";
    private static final String ANSWER_OF_A_FILE = "Réponse commencée sur la fiche, jamais envoyée";
    private static final int A_FEW_SECONDS = 5_000;

    private final Proof proof;
    private final Appui appui;

    private Interrupted(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("interrupted");
            try (var appui = Appui.demonstration(proof, folder, "small")) {
                appui.start();
                var line = new Interrupted(proof, appui);
                line.everythingDies();
                line.twoPeopleAnswer();
                line.twoPeopleCorrect();
            }
        });
    }

    private void everythingDies() throws Exception {
        proof.title("Browser and server are killed in the middle of an entry");
        var file = open("Fiche dont la réponse est en cours");
        var desk = Browser.open();
        desk.signIn(appui.base(), "permanence", appui.password());
        var page = desk.page();
        page.navigate(appui.base() + "/permanence");
        page.locator("#demandes-facility").focus();
        page.keyboard().type("ehpad tilleuls lyon");
        page.locator("[role=listbox]:visible [role=option]").first().waitFor();
        page.keyboard().press("Enter");
        page.locator("[name=question]").focus();
        page.keyboard().type(QUESTION);
        page.locator("[name=answer]").first().focus();
        page.keyboard().type(ANSWER);
        page.waitForTimeout(A_FEW_SECONDS);
        var onFile = desk.page().context().newPage();
        onFile.navigate(appui.base() + "/demandes/" + file);
        var answer = onFile.locator("form[action$='/answers'] [name=answer]");
        unfold(onFile, answer);
        answer.focus();
        onFile.keyboard().type(ANSWER_OF_A_FILE);
        onFile.waitForTimeout(A_FEW_SECONDS);
        desk.kill();
        appui.kill();
        proof.figure("killed", "Chromium and the JVM, SIGKILL");
        desk.close();
        appui.start();
        try (var again = Browser.open()) {
            again.signIn(appui.base(), "permanence", appui.password());
            again.go(appui.base() + "/permanence");
            proof.equal("the question is there again", QUESTION, value(again.page(), "[name=question]"));
            proof.equal("so is the answer", ANSWER, value(again.page(), "[name=answer]"));
            proof.check("so is the facility", value(again.page(), "#demandes-facility").toUpperCase().contains("TILLEULS"));
            again.go(appui.base() + "/demandes/" + file);
            proof.equal("the answer begun on a file is there again", ANSWER_OF_A_FILE, value(again.page(), "form[action$='/answers'] [name=answer]"));
        }
        try (var other = Browser.open()) {
            other.signIn(appui.base(), "coordination", appui.password());
            other.go(appui.base() + "/permanence");
            proof.equal("nobody else gets it", "", value(other.page(), "[name=question]"));
        }
        proof.check(
                "nothing of it has become an event",
                !appui.api("permanence").get("/api/support-requests?limit=5").must(200).body().contains("BHRe, quelles précautions"));
    }

    private void twoPeopleAnswer() throws Exception {
        proof.title("Two people answer one request at the same time");
        var file = open("Deux personnes répondent");
        try (var one = Browser.open();
                var other = Browser.open()) {
            one.signIn(appui.base(), "permanence", appui.password()).go(appui.base() + "/demandes/" + file);
            other.signIn(appui.base(), "coordination", appui.password()).go(appui.base() + "/demandes/" + file);
            fill(one, "answers", "answer", "Texte de la première personne");
            fill(other, "answers", "answer", "Texte de la seconde personne");
            send(other, "answers");
            send(one, "answers");
            proof.equal("the slower one is told: status", 409, one.status());
            proof.check("with what changed meanwhile", one.text().contains("Texte de la seconde personne"));
            proof.equal(
                    "and with the text that was typed",
                    "Texte de la première personne",
                    value(one.page(), "form[action$='/answers'] [name=answer]"));
            send(one, "answers");
            proof.equal("sent again, it is taken: status", 200, one.status());
        }
        var body = appui.api("permanence").get("/api/support-requests/" + file).must(200).body();
        proof.check("both answers are on the file", body.contains("première personne") && body.contains("seconde personne"));
    }

    private void twoPeopleCorrect() throws Exception {
        proof.title("Two people correct one field of one request");
        var file = open("Question d’origine");
        try (var one = Browser.open();
                var other = Browser.open()) {
            one.signIn(appui.base(), "permanence", appui.password()).go(appui.base() + "/demandes/" + file);
            other.signIn(appui.base(), "coordination", appui.password()).go(appui.base() + "/demandes/" + file);
            for (var browser : List.of(one, other)) {
                fill(browser, "corrections", "question", browser == one ? "Question selon l’une" : "Question selon l’autre");
                fill(browser, "corrections", "reason", "précision");
            }
            send(other, "corrections");
            send(one, "corrections");
            proof.equal("the slower one is told: status", 409, one.status());
            proof.check("with what changed meanwhile", one.text().contains("Question selon l’autre"));
            proof.equal("and with the text that was typed", "Question selon l’une", value(one.page(), "form[action$='/corrections'] [name=question]"));
            send(one, "corrections");
            proof.equal("sent again, it is taken: status", 200, one.status());
        }
        var events = appui.api("permanence").get("/api/support-requests/" + file + "/events").must(200).body();
        proof.check("both texts are in its history", events.contains("selon l’une") && events.contains("selon l’autre"));
    }

    private String open(String question) throws Exception {
        var answer = appui.api("permanence")
                .post("/api/support-requests", Json.object(
                        "centre", "ARA", "receivedAt", "2020-07-01T08:00:00Z", "channel", "PHONE", "sector", "EMS",
                        "themes", List.of("XDRO"), "question", question))
                .must(201)
                .json();
        appui.api("permanence").get("/api/support-requests?limit=1&minPosition=" + answer.get("position").asLong()).must(200);
        return answer.get("id").asString();
    }

    private static void fill(Browser browser, String form, String name, String text) {
        var field = browser.page().locator("form[action$='/" + form + "'] [name='" + name + "']");
        unfold(browser.page(), field);
        field.fill(text);
    }

    private static void send(Browser browser, String form) {
        browser.awaiting(() -> browser.page().locator("form[action$='/" + form + "'] button:not([type=button])").last().click());
    }

    private static void unfold(Page page, com.microsoft.playwright.Locator inside) {
        var folded = inside.locator("xpath=ancestor::details[not(@open)]/summary");
        while (folded.count() > 0) {
            folded.first().click();
        }
    }

    private static String value(Page page, String field) {
        return page.locator(field).first().inputValue();
    }
}
