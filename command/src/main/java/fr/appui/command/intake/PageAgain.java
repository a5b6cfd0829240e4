package fr.appui.command.intake;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The one forward from the write side to the read side: a refused form is shown again by its page's own GET handler.
 *
 * <p>That handler must not mistake the POST for a question of its own: it sees a GET with the parameters of the page's
 * address and no others, and finds what was typed in the request's attributes. These hold plain types of the JDK, for
 * the two sides share no others.
 */
public final class PageAgain extends HttpServletRequestWrapper {
    private final UriComponents page;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private PageAgain(HttpServletRequest post, String address) {
        super(post);
        page = UriComponentsBuilder.fromUriString(address).build();
        page.getQueryParams()
                .forEach((name, values) -> parameters.put(
                        name, values.stream().map(PageAgain::decoded).toArray(String[]::new)));
    }

    private static String decoded(@Nullable String value) {
        return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /**
     * Shows the page of a form again with what was typed and what is wrong with it.
     *
     * @param form its name
     */
    public static void refuse(
            String page,
            String form,
            int status,
            Problem problem,
            HttpServletRequest post,
            HttpServletResponse response) {
        post.setAttribute("form.name", form);
        post.setAttribute("form.values", FormBody.typed(post));
        post.setAttribute("form.code", problem.code());
        post.setAttribute("form.message", problem.detail());
        post.setAttribute(
                "form.errors", problem.errors().stream().map(PageAgain::plain).toList());
        show(page, status, post, response);
    }

    private static Map<String, String> plain(Problem.Field error) {
        return Map.of("field", error.field(), "code", error.code(), "message", error.message());
    }

    /**
     * Shows the page.
     *
     * @param page its address
     * @param status 422, 409 or 503; the page keeps it
     */
    static void show(String page, int status, HttpServletRequest post, HttpServletResponse response) {
        var get = new PageAgain(post, page);
        try {
            response.setStatus(status);
            post.getRequestDispatcher(page).forward(get, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("the page " + page + " could not be shown again", e);
        }
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getQueryString() {
        return page.getQuery();
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
