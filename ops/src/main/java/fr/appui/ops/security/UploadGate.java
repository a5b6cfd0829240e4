package fr.appui.ops.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files come in by one form only, from people who are signed in, up to a limit: looked at before anything of the body
 * is read.
 */
@Component
class UploadGate extends OncePerRequestFilter {
    private static final String FORM = "/imports";
    private static final long MOST = 51L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (!request.getRequestURI().equals(FORM)) {
            response.sendError(415);
        } else if (!isSignedIn()) {
            response.sendRedirect("/connexion");
        } else if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST) {
            response.sendError(413);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
