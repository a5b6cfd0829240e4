package fr.appui.ops.security;

import fr.appui.shared.party.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the signed-in account up anew for each request and lays its {@link Actor} into it; an account that was disabled
 * or has ended is signed out at once.
 */
@Component
class CurrentActor extends OncePerRequestFilter {
    /** Request attribute: the {@link Actor}. */
    static final String ACTOR = "appui.actor";

    /** Request attribute, for pages: the signed-in person's name. */
    static final String PERSON = "appui.person";

    private final AccountBook accounts;

    CurrentActor(AccountBook accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var entry = accounts.byId(signedIn.account()).filter(accounts::isOpen);
            if (entry.isPresent()) {
                request.setAttribute(ACTOR, entry.get().actor());
                request.setAttribute(PERSON, entry.get().name());
            } else {
                signOut(request);
            }
        }
        chain.doFilter(request, response);
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static @Nullable Actor of(HttpServletRequest request) {
        return (Actor) request.getAttribute(ACTOR);
    }
}
