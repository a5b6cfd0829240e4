package fr.appui.ops.security;

import fr.appui.query.page.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Tells the pages who is looking. */
@Component
class PageVisitors implements Visitors {
    @Override
    public Visitor of(HttpServletRequest request) {
        var person = request.getAttribute(CurrentActor.PERSON) instanceof String name ? name : "";
        var csrf = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
        return new Visitor(CurrentActor.of(request), person, csrf);
    }
}
