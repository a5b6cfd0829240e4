package fr.appui.query.page;

import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Who asks for a page, told by the machine that signs people in. */
public interface Visitors {
    /**
     * @param actor {@code null} before sign-in
     * @param name as written in the account; empty before sign-in
     * @param csrf token that every form must send back as {@code _csrf}
     */
    record Visitor(@Nullable Actor actor, String name, String csrf) {}

    Visitor of(HttpServletRequest request);
}
