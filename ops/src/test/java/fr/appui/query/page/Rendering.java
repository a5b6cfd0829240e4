package fr.appui.query.page;

import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.web.servlet.ViewResolver;

/** The pages' own way from a model to HTML, with a frame that needs no machine. */
public final class Rendering {
    private Rendering() {}

    /** @param actor name of the request attribute that holds who asks */
    public static ViewResolver of(String actor, LookingBack looking, PastPages past) {
        return new PageViews(
                Pages.templates(), past, request -> frame(request, (Actor) request.getAttribute(actor), looking));
    }

    private static Frame frame(HttpServletRequest request, Actor actor, LookingBack looking) {
        var register = new Register.State(1, 1, Instant.parse("2020-06-30T10:00:00Z"), true);
        return new Frame(
                Words.in(request.getLocale()),
                request.getRequestURI(),
                "/connexion?lang=en",
                new Visitors.Visitor(actor, "Nom de la personne", "csrf"),
                register,
                looking.from(request, request.getRequestURI(), register),
                Settings.Chosen.USUAL,
                0,
                name -> "/assets/" + name);
    }
}
