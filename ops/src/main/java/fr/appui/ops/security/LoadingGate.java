package fr.appui.ops.security;

import fr.appui.ops.register.Loading;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the demonstration is being played its clock is in the past: commands from outside wait until it is loaded. */
@Component
class LoadingGate extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> SIGNING = Set.of("/connexion", "/deconnexion");

    private final Loading loading;

    LoadingGate(Loading loading) {
        this.loading = loading;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var writes = !READING.contains(request.getMethod()) && !SIGNING.contains(request.getRequestURI());
        if (writes && loading.progress().isPresent()) {
            response.setHeader("Retry-After", "5");
            if (request.getRequestURI().startsWith("/api/")) {
                Problem.write(response, 503, "loading", "The demonstration is being loaded");
            } else {
                response.sendError(503);
            }
            return;
        }
        chain.doFilter(request, response);
    }
}
