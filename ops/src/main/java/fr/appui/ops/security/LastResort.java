package fr.appui.ops.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Breakdowns before a controller is reached, as when the database is away at sign-in: told as {@link LastWord} tells
 * them.
 */
@Component
class LastResort extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            answer(e, request, response);
        }
    }

    private static void answer(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var away = Breakdown.isDatabaseAway(e);
        if (away) {
            LOG.warn("answered 503: {}", Breakdown.inShort(e));
            response.setHeader("Retry-After", "2");
        } else {
            LOG.error("answered 500: {}", Breakdown.withStack(e));
        }
        if (!request.getRequestURI().startsWith("/api/")) {
            response.sendError(away ? 503 : 500);
        } else if (away) {
            Problem.write(response, 503, "unavailable", "The database is away for a moment");
        } else {
            Problem.write(response, 500, "breakdown", "Breakdown");
        }
    }
}
