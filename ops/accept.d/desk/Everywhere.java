import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import harness.Appui;
import harness.Browser;
import harness.House;
import harness.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every page in its main states: rules of accessibility, narrow screens, content policy, and no script at all. */
final class Everywhere {
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'";
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)|<style|<[^>]*\\s(style|on[a-z]+)=\"|javascript:");

    private final Proof proof;
    private final Appui appui;
    private final TreeMap<String, String> violations = new TreeMap<>();
    private final List<String> wide = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> inline = new ArrayList<>();
    private int looks;

    private Everywhere(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("everywhere");
            try (var appui = Appui.demonstration(proof, folder, "small")) {
                appui.start();
                new Everywhere(proof, appui).run();
            }
        });
    }

    private void run() throws Exception {
        var tour = new Tour(appui);
        try (var browser = Browser.open()) {
            for (var stop : tour.outside()) {
                look(browser, stop);
            }
        }
        for (var person : Tour.PEOPLE) {
            try (var browser = Browser.open()) {
                browser.signIn(appui.base(), person, appui.password());
                for (var stop : tour.of(browser, person)) {
                    look(browser, stop);
                }
            }
        }
        proof.title("Every page, in its main states");
        proof.figure("pages and states looked at, light and dark", looks);
        violations.forEach((where, what) -> proof.figure("violation at " + where, what));
        proof.equal("violations of " + String.join(", ", Browser.RULES), 0, violations.size());
        wide.forEach(where -> proof.figure("wider than 320 px", where));
        proof.equal("pages wider than 320 px on a screen of 320 px", 0, wide.size());
        complaints.forEach(what -> proof.figure("console", what));
        proof.equal("errors in the console", 0, complaints.size());
        inline.forEach(where -> proof.figure("inline script or style", where));
        proof.equal("pages with a script or style inline, or without a strict policy", 0, inline.size());
        new WithoutScripts(proof, appui).run();
    }

    private void look(Browser browser, Tour.Stop stop) throws Exception {
        var page = browser.page();
        page.setViewportSize(1280, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        browser.complaints();
        var response = page.navigate(appui.base() + stop.address());
        if (INLINE.matcher(response.text()).find()
                || !String.valueOf(response.headerValue("content-security-policy")).startsWith(POLICY)) {
            inline.add(stop.name());
        }
        try {
            stop.bring().accept(browser);
        } catch (RuntimeException notThere) {
            complaints.add(stop.name() + ": the state cannot be brought about: " + firstLine(notThere));
        }
        looks++;
        judge(browser, stop.name() + ", light");
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        judge(browser, stop.name() + ", dark");
        page.setViewportSize(320, 640);
        page.waitForTimeout(50);
        var width = browser.run("document.documentElement.scrollWidth").asInt();
        if (width > 320) {
            wide.add(stop.name() + ": " + width + " px");
        }
        judge(browser, stop.name() + ", dark, 320 px");
        // The browser itself tells of a page that was refused or is not there: that is what these stops are about.
        browser.complaints().stream()
                .filter(told -> !(stop.isOfRefusal() && told.startsWith("Failed to load resource: the server responded with a status of 4")))
                .map(told -> stop.name() + ": " + told)
                .forEach(complaints::add);
    }

    private void judge(Browser browser, String where) throws Exception {
        for (var violation : browser.violations()) {
            violations.put(where + " " + violation.replaceAll(":.*", ""), violation);
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
