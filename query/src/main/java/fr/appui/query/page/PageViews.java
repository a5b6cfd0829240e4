package fr.appui.query.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * From the name of a view ({@code counter/dashboard}) and its model to HTML.
 *
 * <p>Every template gets the {@link Frame} beside what its controller gave. A page is written out only once it is
 * whole: a template that fails never leaves half a page behind a status of 200.
 */
final class PageViews implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine templates;
    private final PastPages past;
    private final Function<HttpServletRequest, Frame> frames;

    PageViews(TemplateEngine templates, PastPages past, Function<HttpServletRequest, Frame> frames) {
        this.templates = templates;
        this.past = past;
        this.frames = frames;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        if (!templates.hasTemplate(template)) {
            return null;
        }
        return new Page(template);
    }

    /** Spring chooses among views by what they say they are. */
    private final class Page implements View {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws java.io.IOException {
            PageViews.this.render(template, model == null ? Map.of() : model, request, response);
        }
    }

    private void render(String template, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
        var frame = frames.apply(request);
        var parameters = new HashMap<String, @Nullable Object>(model);
        parameters.put("frame", frame);
        var html = new StringOutput();
        templates.render(template, parameters, html);
        var looked = frame.past();
        var bytes =
                (looked == null ? html.toString() : past.of(html.toString(), looked)).getBytes(StandardCharsets.UTF_8);
        response.setContentType(HTML);
        response.setHeader("Content-Language", frame.words().language());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
