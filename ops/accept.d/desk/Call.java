import com.microsoft.playwright.Page;
import harness.Appui;
import harness.Browser;
import harness.House;
import harness.Proof;
import java.time.Duration;

/** A call is logged by keyboard alone, at 200 ms a key, while a colleague looks at the list. */
final class Call {
    private static final int MILLIS_A_KEY = 200;
    private static final double AT_MOST_SECONDS = 20;
    private static final String QUESTION = "Deux cas de gale";
    private static final String ANSWER = "Isoler et traiter";

    private final Proof proof;
    private final Appui appui;
    private final Page page;
    private int keys;

    private Call(Proof proof, Appui appui, Browser browser) {
        this.proof = proof;
        this.appui = appui;
        this.page = browser.page();
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("call");
            try (var appui = Appui.demonstration(proof, folder, "small")) {
                appui.start();
                try (var desk = Browser.open();
                        var colleague = Browser.open()) {
                    colleague.signIn(appui.base(), "coordination", appui.password());
                    colleague.go(appui.base() + "/permanence");
                    desk.signIn(appui.base(), "permanence", appui.password());
                    new Call(proof, appui, desk).isLogged(colleague);
                }
            }
        });
    }

    private void isLogged(Browser colleague) throws Exception {
        colleague.run("window.neverReloaded = true");
        page.navigate(appui.base() + "/permanence");
        page.waitForTimeout(1_000);
        // Whoever works here all day has just saved a call: the first field has the focus.
        proof.equal("the first field has the focus", true, page.evaluate("document.activeElement.getAttribute('role') === 'combobox'"));
        var begun = System.nanoTime();
        type("tilleuls lyon");
        press("Enter");
        var facility = page.evaluate("document.activeElement.value");
        tabTo("#demandes-theme");
        type("gal");
        press("Enter");
        tabTo("[name=question]");
        type(QUESTION);
        tabTo("[name=answer]");
        type(ANSWER);
        press("Control+Enter");
        page.locator("#said a[href^='/demandes/']").first().waitFor();
        var seconds = seconds(begun);
        var number = page.locator("#said a[href^='/demandes/']").first().innerText().strip();
        proof.title("A call by keyboard alone");
        proof.figure("facility taken", facility);
        proof.figure("request", number);
        proof.figure("keys pressed, modifiers counted", keys);
        proof.figure("seconds from the first key to the number on the page", "%.1f".formatted(seconds));
        proof.check("saved in under %.0f s".formatted(AT_MOST_SECONDS), seconds < AT_MOST_SECONDS);
        proof.equal("the first field has the focus again", true, page.evaluate("document.activeElement.getAttribute('role') === 'combobox' && document.activeElement.value === ''"));
        isShownTo(colleague, number);
        isStored(number);
    }

    private void isShownTo(Browser colleague, String number) {
        var there = colleague.page();
        var since = System.nanoTime();
        there.locator("#nouvelles a, #nouvelles button").first().waitFor();
        proof.figure("seconds until it is announced to a colleague, after it was saved here", "%.2f".formatted(seconds(since)));
        there.locator("#nouvelles button, #nouvelles a").first().click();
        there.locator("#lignes").getByText(number).first().waitFor();
        proof.check("the colleague's list shows it", true);
        proof.equal("without reloading", true, colleague.run("window.neverReloaded === true").asBoolean());
    }

    private void isStored(String number) throws Exception {
        var rows = appui.api("permanence").get("/api/support-requests?limit=1&q=" + number).must(200).json().get("rows");
        var id = rows.get(0).get("id").asString();
        var request = appui.api("permanence").get("/api/support-requests/" + id).must(200).json();
        proof.equal("question stored", QUESTION, request.get("question").asString());
        proof.check("answer stored", request.toString().contains(ANSWER));
        proof.equal("theme stored", "[\"SCABIES\"]", request.get("themes"));
        proof.check("facility stored, with its number: " + request.get("facility"), request.get("facility").toString().toUpperCase().contains("TILLEULS")
                && request.get("facility").get("finess").asString().startsWith("690"));
    }

    private void type(String text) {
        text.codePoints().forEach(c -> press(Character.toString(c)));
    }

    private void press(String key) {
        keys += key.length() > 1 ? key.split("\\+").length : 1;
        var next = System.nanoTime() + Duration.ofMillis(MILLIS_A_KEY).toNanos();
        page.keyboard().press(key.equals(" ") ? "Space" : key);
        page.waitForTimeout(Math.max(0, (next - System.nanoTime()) / 1e6));
    }

    private void tabTo(String field) {
        for (var i = 0; i < 25; i++) {
            if (Boolean.TRUE.equals(page.evaluate("field => document.activeElement.matches(field)", field))) {
                return;
            }
            press("Tab");
        }
        throw new IllegalStateException("Tab does not lead to " + field);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
