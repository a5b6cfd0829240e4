package fr.appui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The whole application on a port of its own, with a hundredth of the demonstration in it, and a Chromium to look at it
 * with. All tests of a JVM share both; they go with the JVM, nobody closes them.
 */
public final class AppuiInABrowser {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER =
            Path.of("..", "build", "pw").toAbsolutePath().normalize();
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A busy machine is no failure. */
    private static final double PATIENCE_MILLIS = 20_000;

    private final String address;
    private final Browser browser;

    private AppuiInABrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.address = Served.address();
        this.browser = chromium();
    }

    public static AppuiInABrowser running() {
        return Shared.APPUI;
    }

    private static final class Shared {
        static final AppuiInABrowser APPUI = new AppuiInABrowser();
    }

    /** A person of the demonstration, signed in and on the first page of the role. */
    public Visit by(String login) {
        return by(login, options -> options);
    }

    /** @param look what differs from a French window of 1280 × 800 with scripts, in light colours */
    public Visit by(String login, UnaryOperator<NewContextOptions> look) {
        return byNobody(look).signIn(login);
    }

    /** Someone who has not signed in yet. */
    public Visit byNobody() {
        return byNobody(options -> options);
    }

    public Visit byNobody(UnaryOperator<NewContextOptions> look) {
        return new Visit(
                address,
                browser.newContext(look.apply(new NewContextOptions()
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setViewportSize(1280, 800))));
    }

    private static Browser chromium() {
        var given = System.getProperty("playwright.cli.dir");
        if (given == null) {
            System.setProperty("playwright.cli.dir", DRIVER.toString());
        }
        if (!Files.isExecutable(CHROMIUM) || given == null && !Files.exists(DRIVER.resolve("node"))) {
            throw new IllegalStateException("There is no browser to test in: run ops/test, which installs it");
        }
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment))
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(ARGUMENTS));
    }
}
