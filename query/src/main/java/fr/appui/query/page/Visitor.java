package fr.appui.query.page;

import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Who asks for a page, as the machine that signs people in has laid it into the request.
 *
 * @param actor {@code null} before sign-in
 * @param name as written in the account; empty before sign-in
 * @param csrf what every form must send back as {@code _csrf}; empty before sign-in
 */
public record Visitor(@Nullable Actor actor, String name, String csrf) {
    private static final String ACTOR = "appui.actor";
    private static final String PERSON = "appui.person";
    private static final Visitor NOBODY = new Visitor(null, "", "");

    static Visitor of(HttpServletRequest request) {
        if (!(request.getAttribute(ACTOR) instanceof Actor actor)) {
            return NOBODY;
        }
        var name = request.getAttribute(PERSON) instanceof String person ? person : "";
        var csrf = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
        return new Visitor(actor, name, csrf);
    }
}
