package fr.appui.query.page;

import fr.appui.query.reading.GetRoutes;
import fr.appui.query.reading.GetRoutes.Past;
import fr.appui.query.reading.Lens;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.springframework.stereotype.Component;

/**
 * Makes of a finished page one of the past: whatever it leads to is asked as of the same moment, and nothing that
 * writes is left on it. Done here once for all pages, so that none of them can forget to.
 *
 * <p>A link that leads back to the present bears {@code data-now}. A form that writes about the past, not in it, bears
 * {@value #ABOUT_THE_PAST} and stays.
 */
@Component
public final class PastPages {
    private static final String ABOUT_THE_PAST = "data-about-past";
    private static final String SIGN_OUT = "/deconnexion";
    private static final Set<String> PLACES = Set.of("main", "body", "td", "th", "header", "footer", "nav", "html");
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, summary, legend";
    private static final String CONTENT = "a[href], input:not([type=hidden]), button, svg, img, table, form";

    private final GetRoutes routes;

    public PastPages(GetRoutes routes) {
        this.routes = routes;
    }

    /** @param html of a whole page, or of a piece of one */
    String of(String html, Lens.Past past) {
        var whole = html.stripLeading().startsWith("<!doctype");
        var parser = Parser.htmlParser().settings(ParseSettings.preserveCase);
        var page = whole ? Jsoup.parse(html, "", parser) : parser.parseInput("<body>" + html + "</body>", "");
        page.outputSettings().prettyPrint(false);
        withoutWriting(page);
        page.select("a[href]:not([data-now])").forEach(link -> lead(link, past));
        page.select("form").forEach(form -> ask(form, past));
        page.select("[hx-get]").forEach(part -> fetch(part, past));
        // what the parser writes as an entity was one character
        return (whole ? page.outerHtml() : page.body().html()).replace("&nbsp;", "\u00a0");
    }

    private static void withoutWriting(Document page) {
        for (var form : page.select("form[method=post]")) {
            if (!form.attr("action").equals(SIGN_OUT) && !form.hasAttr(ABOUT_THE_PAST)) {
                remove(form);
            }
        }
        page.select("[hx-post]").stream()
                .filter(part -> part.closest("form") == null)
                .forEach(PastPages::remove);
        page.select("[form]").stream()
                .filter(field -> page.getElementById(field.attr("form")) == null)
                .forEach(PastPages::remove);
    }

    private void lead(Element link, Lens.Past past) {
        var target = link.attr("href");
        switch (past(target)) {
            case TAKEN -> link.attr("href", asOf(target, past));
            case REFUSED -> remove(link);
            case ELSEWHERE -> {}
        }
    }

    private void ask(Element form, Lens.Past past) {
        if (form.attr("method").equals("post")) {
            return;
        }
        switch (past(form.attr("action"))) {
            case TAKEN -> {
                if (form.selectFirst("[name=asOf]") == null) {
                    form.appendElement("input")
                            .attr("type", "hidden")
                            .attr("name", "asOf")
                            .attr("value", past.asked());
                }
            }
            case REFUSED -> remove(form);
            case ELSEWHERE -> {}
        }
    }

    private void fetch(Element part, Lens.Past past) {
        var target = part.attr("hx-get");
        switch (past(target)) {
            case TAKEN -> part.attr("hx-get", asOf(target, past));
            case REFUSED -> part.removeAttr("hx-get");
            case ELSEWHERE -> {}
        }
    }

    private Past past(String target) {
        return target.startsWith("/") ? routes.of(target.replaceFirst("[?#].*", "")) : Past.ELSEWHERE;
    }

    /** An address that names its own moment, such as that of a cited figure, keeps it. */
    private static String asOf(String target, Lens.Past past) {
        if (target.matches(".*[?&]asOf=.*")) {
            return target;
        }
        var hash = target.indexOf('#');
        var address = hash < 0 ? target : target.substring(0, hash);
        return address
                + (address.contains("?") ? "&" : "?")
                + Address.of("").with("asOf", past.asked()).query()
                + (hash < 0 ? "" : target.substring(hash));
    }

    /** With all that was there for its sake alone: a box that holds nothing more than its heading. */
    private static void remove(Element element) {
        var box = element.parent();
        element.remove();
        while (box != null && !PLACES.contains(box.tagName()) && isEmpty(box)) {
            var outer = box.parent();
            box.remove();
            box = outer;
        }
    }

    private static boolean isEmpty(Element box) {
        if (box.selectFirst(CONTENT) != null) {
            return false;
        }
        var rest = box.clone();
        rest.select(HEADINGS).remove();
        return rest.select("*").stream()
                .flatMap(element -> element.textNodes().stream())
                .allMatch(TextNode::isBlank);
    }
}
