package fr.appui.query.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** The reader's language: {@code ?lang=en} once, then a cookie, French before both. */
final class Language implements LocaleResolver, HandlerInterceptor {
    private static final String NAME = "lang";
    private static final List<String> SPOKEN = List.of("fr", "en");
    private static final int A_YEAR = 365 * 24 * 3600;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = request.getParameter(NAME);
        if (asked != null && SPOKEN.contains(asked)) {
            var cookie = new Cookie(NAME, asked);
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return true;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var asked = request.getParameter(NAME);
        var language = asked != null && SPOKEN.contains(asked) ? asked : kept(request);
        return Locale.forLanguageTag(language == null ? "fr" : language);
    }

    private static @Nullable String kept(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME) && SPOKEN.contains(cookie.getValue()))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by the reader, with ?lang=");
    }
}
