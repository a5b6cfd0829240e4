package fr.appui.command.finding;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Numbers;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every POST on questions and findings: for programs under {@code /api}, for pages under {@code /constats}. The only
 * ones that evaluators ever send.
 */
@RestController
class FindingEndpoint {
    private static final String API = "/api/findings";
    private static final String PAGE = FindingPages.PAGE;

    private final Commands commands;
    private final InstantSource clock;
    private final Numbers numbers;

    FindingEndpoint(Commands commands, InstantSource clock, Numbers numbers) {
        this.commands = commands;
        this.clock = clock;
        this.numbers = numbers;
    }

    @PostMapping({API, PAGE})
    @Nullable
    ResponseEntity<Answer> raise(Actor actor, Post<RaiseFinding.Body> post) {
        return desk(post)
                .create(
                        post,
                        actor,
                        () -> mayEvaluate(actor),
                        (id, body, now) -> RaiseFinding.of(
                                id,
                                body,
                                now,
                                actor.account(),
                                year -> numbers.draw(RaiseFinding.LETTER, body.centre(), year)));
    }

    @PostMapping({API + "/{id}/answers", PAGE + "/{id}/answers"})
    @Nullable
    ResponseEntity<Answer> answer(@PathVariable String id, Actor actor, Post<AnswerFinding.Body> post) {
        return desk(post).change(post, actor, id, () -> mayAnswer(actor), AnswerFinding::of);
    }

    @PostMapping({API + "/{id}/settlements", PAGE + "/{id}/settlements"})
    @Nullable
    ResponseEntity<Answer> settle(@PathVariable String id, Actor actor, Post<SettleFinding.Body> post) {
        return desk(post).change(post, actor, id, () -> mayEvaluate(actor), SettleFinding::of);
    }

    @PostMapping({API + "/{id}/reopenings", PAGE + "/{id}/reopenings"})
    @Nullable
    ResponseEntity<Answer> reopen(@PathVariable String id, Actor actor, Post<WhyBody> post) {
        return desk(post).change(post, actor, id, () -> mayEvaluate(actor), ReopenFinding::of);
    }

    @PostMapping({API + "/{id}/withdrawals", PAGE + "/{id}/withdrawals"})
    @Nullable
    ResponseEntity<Answer> withdraw(@PathVariable String id, Actor actor, Post<WhyBody> post) {
        return desk(post).change(post, actor, id, () -> mayEvaluate(actor), WithdrawFinding::of);
    }

    private Desk desk(Post<?> post) {
        return new Desk(commands, clock, FindingPages.of(post));
    }

    private static void mayEvaluate(Actor actor) {
        if (!actor.evaluates()) {
            throw new NotAllowed("not-allowed");
        }
    }

    private static void mayAnswer(Actor actor) {
        if (actor.evaluates() || !actor.followsFindings()) {
            throw new NotAllowed("not-allowed");
        }
    }
}
