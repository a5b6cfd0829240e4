package fr.appui.command.trial;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on definitions that are tried: for programs under {@code /api}, for pages under {@code /definitions}. */
@RestController
class TrialEndpoint {
    private static final String API = "/api/trials";
    private static final String PAGE = "/definitions/essais";

    private final Desk desk;

    TrialEndpoint(Commands commands, InstantSource clock) {
        this.desk = new Desk(commands, clock, new TrialPages());
    }

    @PostMapping({API, PAGE})
    @Nullable
    ResponseEntity<Answer> define(Actor actor, Post<DefineTrial.Body> post) {
        return desk.create(post, actor, () -> mayTry(actor), DefineTrial::of);
    }

    @PostMapping({API + "/{id}/keepings", PAGE + "/{id}/keepings"})
    @Nullable
    ResponseEntity<Answer> keep(@PathVariable String id, Actor actor, Post<KeepTrial.Body> post) {
        return desk.change(post, actor, id, () -> mayTry(actor), KeepTrial::of);
    }

    @PostMapping({API + "/{id}/disposals", PAGE + "/{id}/disposals"})
    @Nullable
    ResponseEntity<Answer> throwAway(@PathVariable String id, Actor actor, Post<ThrowTrialAway.Body> post) {
        return desk.change(post, actor, id, () -> mayTry(actor), ThrowTrialAway::of);
    }

    /** Those who look at the whole network: a trial counts everything, and moves nothing. */
    static void mayTry(Actor actor) {
        var whole = actor.centre() == null && actor.region() == null;
        if (!whole || actor.role() != Role.COORDINATOR && actor.role() != Role.EVALUATOR) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** From the form to the trial itself. */
    private static final class TrialPages implements Pages {
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
