package fr.appui.query.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of the page being shown. */
final class Here {
    private Here() {}

    /** The path that was asked for; on a page that tells of a failure, the path that failed. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /** The same page in the other language; without its parameters when it answers a refused form. */
    static String otherLanguage(HttpServletRequest request, Words words) {
        var other = words.language().equals("fr") ? "en" : "fr";
        var kept =
                request.getDispatcherType() == DispatcherType.REQUEST ? withoutLanguage(request.getQueryString()) : "";
        return path(request) + "?" + (kept.isEmpty() ? "" : kept + "&") + "lang=" + other;
    }

    private static String withoutLanguage(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith("lang="))
                        .collect(Collectors.joining("&"));
    }
}
