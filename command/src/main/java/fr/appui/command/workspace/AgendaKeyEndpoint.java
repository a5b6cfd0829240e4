package fr.appui.command.workspace;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.workspace.AgendaKeyEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The key of everybody's own calendar feed; there is no way to name somebody else's. */
@RestController
class AgendaKeyEndpoint {
    /** Session attribute: a key that its owner has not been shown yet; the page that shows it takes it away. */
    private static final String FRESH = "appui.agenda-key";

    private final Desk desk;

    AgendaKeyEndpoint(Commands commands, InstantSource clock) {
        this.desk = new Desk(commands, clock, new OnePage());
    }

    @PostMapping({"/api/agenda-key", "/reglages/agenda"})
    @Nullable
    ResponseEntity<Answer> give(Actor actor, HttpServletRequest request, Post<GiveAgendaKey.Body> post) {
        return desk.change(post, actor, own(actor), () -> mayFollow(actor), (id, body, now) -> {
            if (!request.getRequestURI().contains("/api/")) {
                request.getSession().setAttribute(FRESH, body.key());
            }
            return GiveAgendaKey.of(actor.account(), id, body, now);
        });
    }

    @PostMapping({"/api/agenda-key/revocations", "/reglages/agenda/revocations"})
    @Nullable
    ResponseEntity<Answer> revoke(Actor actor, Post<RevokeAgendaKey.Body> post) {
        return desk.change(
                post,
                actor,
                own(actor),
                () -> mayFollow(actor),
                (id, body, now) -> RevokeAgendaKey.of(actor.account(), id, body, now));
    }

    private static String own(Actor actor) {
        return AgendaKeyEvent.streamOf(actor.account()).toString();
    }

    private static void mayFollow(Actor actor) {
        if (!actor.follows(CaseKind.SIGNALEMENT)) {
            throw new NotAllowed("not-allowed");
        }
    }

    private static final class OnePage implements Pages {
        @Override
        public String again(@Nullable UUID subject) {
            return "/reglages";
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            return "/reglages?agenda=1";
        }
    }
}
