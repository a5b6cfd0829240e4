import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import harness.Appui;
import harness.Browser;
import harness.House;
import harness.Proof;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Pictures of every page in its main states, wide and narrow, light and dark, and as it is printed. */
final class Pictures {
    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    private final Appui appui;
    private final Path album;
    private int pages;
    private final java.util.List<String> missing = new ArrayList<>();

    private Pictures(Appui appui, Path album) {
        this.appui = appui;
        this.album = album;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("pictures");
            var album = Path.of(arguments.length > 0 ? arguments[0] : "build/pictures").toAbsolutePath();
            House.delete(Files.createDirectories(album));
            Files.createDirectories(album);
            try (var appui = Appui.demonstration(proof, folder, "small")) {
                appui.start();
                new Pictures(appui, album).take(proof);
            }
        });
    }

    private void take(Proof proof) throws Exception {
        var tour = new Tour(appui);
        try (var browser = Browser.open()) {
            for (var stop : tour.outside()) {
                take(browser, stop);
            }
        }
        for (var person : Tour.PEOPLE) {
            try (var browser = Browser.open()) {
                browser.signIn(appui.base(), person, appui.password());
                for (var stop : tour.of(browser, person)) {
                    take(browser, stop);
                }
            }
        }
        proof.title("Pictures of every page, in its main states");
        missing.forEach(what -> proof.figure("not brought about", what));
        proof.equal("states that could not be brought about", 0, missing.size());
        long files;
        try (var all = Files.list(album)) {
            files = all.filter(path -> path.toFile().length() > 1000).count();
        }
        proof.equal("pictures in " + House.ROOT.toAbsolutePath().relativize(album) + ", six of each of " + pages, pages * 6L, files);
    }

    private void take(Browser browser, Tour.Stop stop) {
        pages++;
        var page = browser.page();
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(WIDE, 800);
        browser.go(appui.base() + stop.address());
        try {
            stop.bring().accept(browser);
        } catch (RuntimeException notThere) {
            missing.add(stop.name() + ": " + String.valueOf(notThere.getMessage()).lines().findFirst().orElse(""));
        }
        for (var width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, 800);
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(scheme));
                shoot(browser, stop.name() + "." + width + "." + scheme.name().toLowerCase());
            }
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
            shoot(browser, stop.name() + "." + width + ".print");
        }
    }

    private void shoot(Browser browser, String name) {
        browser.page().waitForTimeout(30);
        browser.page().screenshot(new ScreenshotOptions().setPath(album.resolve(name + ".png")).setFullPage(true));
    }
}
