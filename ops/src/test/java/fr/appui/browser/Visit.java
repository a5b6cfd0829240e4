package fr.appui.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One person's window: a page, what the browser complained about on it, and what stands in people's way there. */
public final class Visit implements AutoCloseable {
    private static final List<String> NORMS = List.of("RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> RULES_ON_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Of a long table the first rows are enough: the others are made by the same loop. */
    private static final String JUDGE = """
            ([type, values]) => axe.run({exclude: [['tbody tr:nth-child(n+7)']]}, {runOnly: {type, values}, resultTypes: ['violations']}).then(judged =>
                judged.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 160))))
            """;

    private static final String WIDEST = """
            () => [...document.querySelectorAll('body *')]
                .filter(each => each.getBoundingClientRect().right > 320.5 && !each.closest('.scroll'))
                .map(each => each.outerHTML.slice(0, 100))[0]
            """;

    /** More than that nobody presses to get somewhere. */
    private static final int MOST_TABS = 60;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(String address, BrowserContext context) {
        this.address = address;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    Visit signIn(String login) {
        open("/connexion");
        page.fill("[name=username]", login);
        page.fill("[name=password]", "demo");
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/connexion"));
        return this;
    }

    /** @param path with its query, as in a link of ours */
    public Visit open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Goes on with the Tab key until this field has the focus. */
    void tabTo(String field) {
        for (var i = 0; i < MOST_TABS; i++) {
            if ((boolean) page.evaluate("field => document.activeElement.matches(field)", field)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + field);
    }

    /** Goes to a link or a button by keys alone, and on to where it leads. */
    void follow(String target) {
        tabTo(target);
        leave("Enter");
    }

    /** Presses a key that leads to another page or place. */
    void leave(String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }

    /** Opens by keys alone what is folded around the element of this id. */
    void unfold(String id) {
        tabTo("details:has(#" + id + ") > summary");
        page.keyboard().press("Enter");
    }

    /** Tabs to a field and types; of a list to choose from, the beginning of an option. */
    void type(String field, String text) {
        tabTo(field);
        page.keyboard().type(text);
    }

    /** Errors on the console and breakdowns of scripts since the last time that this was asked. */
    public List<String> complaints() {
        var since = List.copyOf(complaints);
        complaints.clear();
        return since;
    }

    /** What the norms forbid on the page as it stands, in the colours it is shown in. */
    public List<String> barriers() {
        return judged("tag", NORMS);
    }

    /** The same for all that depends on light or dark. */
    public List<String> barriersInColours(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        return judged("rule", RULES_ON_COLOURS);
    }

    /** What sticks out of a window of 320 pixels; the window keeps its size. */
    public List<String> tooWideForAPhone() {
        var usual = page.viewportSize();
        page.setViewportSize(320, 640);
        var width = (int) page.evaluate("document.documentElement.scrollWidth");
        var widest = page.evaluate(WIDEST);
        page.setViewportSize(usual.width, usual.height);
        return width <= 320 ? List.of() : List.of(width + " pixels wide: " + widest);
    }

    @SuppressWarnings("unchecked")
    private List<String> judged(String type, List<String> values) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate(JUDGE, List.of(type, values));
    }

    /** Addresses of our own pages that this one leads to. */
    @SuppressWarnings("unchecked")
    public List<String> links() {
        return (List<String>) page.evaluate(
                "origin => [...document.links].filter(a => a.origin === origin && !a.hasAttribute('download')).map(a => a.pathname + a.search)",
                address);
    }

    @Override
    public void close() {
        context.close();
    }

    @Override
    public String toString() {
        return Map.of("page", page.url()).toString();
    }
}
