package harness;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A Chromium without a window, with one person in front of it. */
public final class Browser implements AutoCloseable {
    /** What we are held to: rules of axe by their tags. */
    public static final List<String> RULES = List.of("RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final double PATIENCE_MILLIS = 15_000;
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** How somebody looks: what differs from a French person in Paris before an ordinary screen. */
    public static NewContextOptions french() {
        return new NewContextOptions()
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(1280, 800);
    }

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Set<ProcessHandle> processes;
    private final BrowserContext context;
    private final Page page;
    private final List<String> dialogs = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private volatile int status;

    private Browser(Playwright playwright, Set<ProcessHandle> before, NewContextOptions looks) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        this.processes = children().stream()
                .filter(process -> !before.contains(process))
                .collect(Collectors.toSet());
        this.context = chromium.newContext(looks);
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.add(error));
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame() == page.mainFrame()) {
                status = response.status();
            }
        });
    }

    /** Installs what is missing to drive a browser, when we are root. */
    public static Browser open() throws Exception {
        return open(french());
    }

    public static Browser open(NewContextOptions looks) throws Exception {
        System.setProperty("playwright.cli.dir", driver().toString());
        var before = children();
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Browser(Playwright.create(new CreateOptions().setEnv(environment)), before, looks);
    }

    private static Path driver() throws Exception {
        var ended = House.call(Map.of(), "ops/bin/browser-driver").mustSucceed();
        return Path.of(ended.output().strip().lines().toList().getLast());
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    /** The page itself, for whatever has no word of its own here. */
    public Page page() {
        return page;
    }

    /** Goes to an address and waits until the page is there. */
    public Browser go(String address) {
        page.navigate(address);
        return this;
    }

    /** Does what leads to another page, and waits until that is there. */
    public Browser awaiting(Runnable leadingElsewhere) {
        page.waitForNavigation(leadingElsewhere);
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    /** Runs JavaScript in the page. @return its value */
    public JsonNode run(String script) {
        var value = page.evaluate(script);
        return Json.read(value == null ? "null" : Json.write(value));
    }

    /** What a person reads. */
    public String text() {
        return page.innerText("body");
    }

    public String address() {
        return page.url();
    }

    /** HTTP status of the last document. */
    public int status() {
        return status;
    }

    /** Types into the only field of that name, so that the page's own rules apply. */
    public Browser type(String name, String text) {
        var field = page.locator("[name=\"" + name + "\"]").first();
        field.focus();
        page.keyboard().insertText(text);
        return this;
    }

    /** Signs in as a person does, through the page. */
    public Browser signIn(String base, String login, String password) {
        go(base + "/connexion").type("username", login).type("password", password);
        return awaiting(() -> page.keyboard().press("Enter"));
    }

    /** Messages of the dialogs that scripts have opened. */
    public List<String> dialogs() {
        return List.copyOf(dialogs);
    }

    /** What scripts and the content policy have complained of in the console, and forgets it. */
    public List<String> complaints() {
        var told = List.copyOf(complaints);
        complaints.clear();
        return told;
    }

    /** Violations of these rules on the page as it stands: rule, and the elements it is about. */
    public List<String> violations() throws Exception {
        if (!run("typeof axe === 'object'").asBoolean()) {
            page.evaluate(Files.readString(driver().resolve("node_modules/axe-core/axe.min.js")));
        }
        var found = run("axe.run(document, {runOnly: {type: 'tag', values: %s}}).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 5).join(' | ')))"
                .formatted(Json.write(RULES)));
        var violations = new ArrayList<String>();
        found.forEach(one -> violations.add(one.asString()));
        return violations;
    }

    /** SIGKILL to every process of the browser, as when a computer dies. */
    public void kill() {
        processes.stream()
                .filter(process -> process.info().command().orElse("").contains("chromium"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        try {
            playwright.close();
        } catch (RuntimeException gone) {
            processes.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
