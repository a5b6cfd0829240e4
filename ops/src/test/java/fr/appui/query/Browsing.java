package fr.appui.query;

import fr.appui.query.page.LookingBack;
import fr.appui.query.page.Page;
import fr.appui.query.page.PastPages;
import fr.appui.query.page.Register;
import fr.appui.query.page.Rendering;
import fr.appui.query.reading.GetRoutes;
import fr.appui.query.workspace.KeptDrafts;
import fr.appui.shared.party.Actor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.HtmlUtils;

/** Opens pages as a signed-in person does, and follows their links, without a server around them. */
public final class Browsing {
    private static final String ACTOR = Arguments.ACTOR;
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)[\"#]");
    /** A step in time may lead to before a case was there: its page says so, with 404. */
    private static final Pattern PAGE =
            Pattern.compile("<a (?!data-step)[^>]*href=\"(/[^\"#]*)(?:#[^\"]*)?\"(?![^>]* download)");

    private static final Pattern TARGET = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");

    public record Sight(int status, String html) {
        /** Addresses of the pages and files that this page leads to. */
        public List<String> links() {
            return found(LINK);
        }

        private List<String> pages() {
            return found(PAGE);
        }

        /** Addresses that its forms are posted to. */
        public List<String> targets() {
            return found(TARGET);
        }

        @Override
        public String toString() {
            return status + ", " + html.length() + " characters";
        }

        private List<String> found(Pattern pattern) {
            return pattern.matcher(html)
                    .results()
                    .map(match -> HtmlUtils.htmlUnescape(match.group(1)))
                    .distinct()
                    .toList();
        }
    }

    private final MockMvc pages;

    public Browsing(Views views) {
        this(views, (_, _) -> List.of());
    }

    /** @param drafts what people have typed and not sent */
    public Browsing(Views views, KeptDrafts drafts) {
        var context = new AnnotationConfigApplicationContext();
        context.setParent(views.context());
        context.registerBean(KeptDrafts.class, () -> drafts);
        context.registerBean(Register.class, () -> () -> new Register.State(1, 1, Instant.EPOCH, true));
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Page.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(ControllerAdvice.class, false));
        scanner.scan("fr.appui.query");
        context.refresh();
        pages = MockMvcBuilders.standaloneSetup(
                        context.getBeansWithAnnotation(Page.class).values().toArray())
                .setControllerAdvice(context.getBeansWithAnnotation(ControllerAdvice.class)
                        .values()
                        .toArray())
                .addInterceptors(views.context()
                        .getBeansOfType(HandlerInterceptor.class)
                        .values()
                        .toArray(HandlerInterceptor[]::new))
                .setCustomArgumentResolvers(Arguments.of(views.context()))
                .setViewResolvers(
                        Rendering.of(ACTOR, context.getBean(LookingBack.class), new PastPages(new GetRoutes(context))))
                .build();
    }

    /** @param address with its query, encoded as in a browser's address line */
    public Sight open(Actor actor, String address) {
        return open(actor, address, request -> request);
    }

    /** What is no page: the file at an address. */
    public byte[] file(Actor actor, String address) {
        try {
            return pages.perform(MockMvcRequestBuilders.get(URI.create(address))
                            .locale(Locale.FRENCH)
                            .requestAttr(ACTOR, actor))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }

    private Sight open(Actor actor, String address, UnaryOperator<MockHttpServletRequestBuilder> more) {
        try {
            var response = pages.perform(more.apply(MockMvcRequestBuilders.get(URI.create(address))
                            .locale(Locale.FRENCH)
                            .requestAttr(ACTOR, actor)))
                    .andReturn()
                    .getResponse();
            return new Sight(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }

    /** The page of a form that the write side has refused, as it is shown again. */
    public Sight refused(
            Actor actor, String page, String form, Map<String, String[]> typed, List<Map<String, String>> errors) {
        return open(
                actor,
                page,
                request -> request.requestAttr("form.name", form)
                        .requestAttr("form.values", typed)
                        .requestAttr("form.errors", errors)
                        .requestAttr("form.code", "invalid"));
    }

    /**
     * The pages that can be reached from one by links, breadth first, by address.
     *
     * @param most how many of each kind are opened: a thousand events look alike
     */
    public Map<String, Sight> from(Actor actor, String first, int most) {
        var seen = new LinkedHashMap<String, Sight>();
        var kinds = new HashMap<String, Integer>();
        var next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            var address = next.remove();
            if (!seen.containsKey(address) && kinds.merge(kind(address), 1, Integer::sum) <= most) {
                var sight = open(actor, address);
                seen.put(address, sight);
                sight.pages().stream().filter(Browsing::isOurs).forEach(next::add);
            }
        }
        return seen;
    }

    /** {@code /demandes/{id}} for the page of any request. */
    private static String kind(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("/[0-9a-f-]*[0-9][0-9a-f-]*", "/…");
    }

    /** The machine's own pages are not here. */
    private static boolean isOurs(String address) {
        return !address.equals("/")
                && !address.startsWith("/connexion")
                && !address.endsWith(".csv")
                && !address.contains(".pdf");
    }
}
