package fr.appui.command.mail;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person may decide on a mail; there is no way to write one here. */
@RestController
class MailEndpoint {
    private static final String API = "/api/mails";
    private static final String PAGE = "/courriers";

    private final Desk desk;

    MailEndpoint(Commands commands, InstantSource clock) {
        this.desk = new Desk(commands, clock, new MailPages());
    }

    @PostMapping({API + "/{id}/resends", PAGE + "/{id}/resends"})
    @Nullable
    ResponseEntity<Answer> resend(@PathVariable String id, Actor actor, Post<ResendMail.Body> post) {
        return desk.change(post, actor, id, () -> mayDecide(actor), ResendMail::of);
    }

    @PostMapping({API + "/{id}/abandonments", PAGE + "/{id}/abandonments"})
    @Nullable
    ResponseEntity<Answer> abandon(@PathVariable String id, Actor actor, Post<AbandonMail.Body> post) {
        return desk.change(post, actor, id, () -> mayDecide(actor), AbandonMail::of);
    }

    private static void mayDecide(Actor actor) {
        if (!actor.worksOn(CaseKind.SIGNALEMENT)) {
            throw new NotAllowed("not-allowed");
        }
    }

    private static final class MailPages implements Pages {
        @Override
        public String again(@Nullable UUID subject) {
            return subject == null ? PAGE : PAGE + "/" + subject;
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            return PAGE + "/" + answer.id();
        }
    }
}
