package fr.appui.command.intake;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one forward from the write side to the read side: a refused form is shown again by its page's own GET handler.
 *
 * <p>That handler must not mistake the POST for a question of its own: it sees a GET without any parameter, and finds
 * what was typed in the request's attributes. These hold plain types of the JDK, for the two sides share no others.
 */
final class PageAgain extends HttpServletRequestWrapper {
    private PageAgain(HttpServletRequest post) {
        super(post);
    }

    /** @param status 422, 409 or 503; the page keeps it */
    static void show(String page, int status, HttpServletRequest post, HttpServletResponse response) {
        try {
            response.setStatus(status);
            post.getRequestDispatcher(page).forward(new PageAgain(post), response);
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
        return null;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }
}
