package fr.appui.command.reference;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on terms: for programs under {@code /api/reference}, for the page under {@code /administration}. */
@RestController
class ReferenceEndpoint {
    private static final String API = "/api/reference";
    private static final String PAGE = "/administration";
    private static final String THEMES = "/themes";
    private static final String SUB_SECTORS = "/sub-sectors";
    private static final String VERSIONS = "/{id}/versions";

    private final Desk desk;

    ReferenceEndpoint(Commands commands, InstantSource clock) {
        this.desk = new Desk(commands, clock, new OnePage());
    }

    @PostMapping({API + THEMES, PAGE + THEMES})
    @Nullable
    ResponseEntity<Answer> defineTheme(Actor actor, Post<DefineTerm.ThemeBody> post) {
        return desk.create(post, actor, () -> mayAdminister(actor), DefineTerm::theme);
    }

    @PostMapping({API + SUB_SECTORS, PAGE + SUB_SECTORS})
    @Nullable
    ResponseEntity<Answer> defineSubSector(Actor actor, Post<DefineTerm.SubSectorBody> post) {
        return desk.create(post, actor, () -> mayAdminister(actor), DefineTerm::subSector);
    }

    @PostMapping({API + THEMES + VERSIONS, PAGE + THEMES + VERSIONS})
    @Nullable
    ResponseEntity<Answer> reviseTheme(@PathVariable String id, Actor actor, Post<ReviseTerm.Body> post) {
        return revise(id, Theme.class, actor, post);
    }

    @PostMapping({API + SUB_SECTORS + VERSIONS, PAGE + SUB_SECTORS + VERSIONS})
    @Nullable
    ResponseEntity<Answer> reviseSubSector(@PathVariable String id, Actor actor, Post<ReviseTerm.Body> post) {
        return revise(id, SubSector.class, actor, post);
    }

    private @Nullable ResponseEntity<Answer> revise(
            String id, Class<? extends Term> kind, Actor actor, Post<ReviseTerm.Body> post) {
        return desk.change(
                post, actor, id, () -> mayAdminister(actor), (term, body, now) -> ReviseTerm.of(term, kind, body, now));
    }

    private static void mayAdminister(Actor actor) {
        if (actor.role() != Role.ADMIN) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** All forms stand on the one page of reference data and lead back to it. */
    private static final class OnePage implements Pages {
        private static final String REFERENCE = "/administration/referentiels";

        @Override
        public String again(@Nullable UUID subject) {
            return subject == null ? REFERENCE : REFERENCE + "?term=" + subject;
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            return REFERENCE + "?term=" + answer.id();
        }
    }
}
