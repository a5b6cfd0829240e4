package fr.appui.command.answer;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Answers;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.Intent;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.ToldPlace;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on reusable answers: for programs under {@code /api}, for pages under {@code /reponses}. */
@RestController
class AnswerEndpoint {
    private static final String API = "/api/answers";
    private static final String PAGE = "/reponses";

    private final Desk desk;
    private final Answers answers;

    AnswerEndpoint(Commands commands, InstantSource clock, Answers answers) {
        this.desk = new Desk(commands, clock, new AnswerPages());
        this.answers = answers;
    }

    @PostMapping({API, PAGE})
    @Nullable
    ResponseEntity<Answer> propose(Actor actor, Post<ProposeAnswer.Body> post) {
        return desk.create(post, actor, () -> mayPropose(actor, post), ProposeAnswer::of);
    }

    @PostMapping({API + "/{id}/approvals", PAGE + "/{id}/approvals"})
    @Nullable
    ResponseEntity<Answer> approve(@PathVariable String id, Actor actor, Post<ApproveAnswer.Body> post) {
        return change(id, actor, post, () -> mayDecide(actor), ApproveAnswer::of);
    }

    @PostMapping({API + "/{id}/supersessions", PAGE + "/{id}/supersessions"})
    @Nullable
    ResponseEntity<Answer> supersede(@PathVariable String id, Actor actor, Post<SupersedeAnswer.Body> post) {
        return change(
                id,
                actor,
                post,
                () -> mayDecide(actor),
                (answer, body, now) -> SupersedeAnswer.of(answer, body, now, answers));
    }

    @PostMapping({API + "/{id}/withdrawals", PAGE + "/{id}/withdrawals"})
    @Nullable
    ResponseEntity<Answer> withdraw(@PathVariable String id, Actor actor, Post<WithdrawAnswer.Body> post) {
        return change(id, actor, post, () -> mayWork(actor), WithdrawAnswer::of);
    }

    private <B extends Record & PostBody> @Nullable ResponseEntity<Answer> change(
            String id, Actor actor, Post<B> post, Runnable permission, Intent<B> intent) {
        return desk.change(post, actor, id, permission, intent);
    }

    private static void mayWork(Actor actor) {
        if (!actor.worksOnSupportRequests()) {
            throw new NotAllowed("not-allowed");
        }
    }

    private static void mayDecide(Actor actor) {
        if (actor.role() != Role.COORDINATOR) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** An answer that names no centre is the whole network's: told before anything else that may be wrong. */
    private static void mayPropose(Actor actor, Post<?> post) {
        mayWork(actor);
        var told = post.told("centre").filter(name -> !name.isEmpty());
        var centre = ToldPlace.toldCentre(post);
        if ((told.isEmpty() || centre.isPresent()) && !Reach.speaksFor(actor, centre.orElse(null))) {
            throw new NotAllowed("outside-scope");
        }
    }

    /** From the form back to the answer itself. */
    private static final class AnswerPages implements Pages {
        @Override
        public String again(@Nullable UUID subject) {
            return subject == null ? PAGE + "/nouvelle" : PAGE + "/" + subject;
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            return PAGE + "/" + answer.id();
        }
    }
}
