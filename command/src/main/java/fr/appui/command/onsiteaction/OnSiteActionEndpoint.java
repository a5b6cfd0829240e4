package fr.appui.command.onsiteaction;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Cases;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.Intent;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Numbers;
import fr.appui.command.intake.Post;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Terms;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on on-site actions: for programs under {@code /api}, for pages under {@code /activites}. */
@RestController
class OnSiteActionEndpoint {
    private static final String API = "/api/on-site-actions";
    private static final String PAGE = "/activites";

    private final Desk desk;
    private final Numbers numbers;
    private final Cases cases;
    private final Terms terms;

    OnSiteActionEndpoint(Commands commands, InstantSource clock, Numbers numbers, Cases cases, Terms terms) {
        this.desk = new Desk(commands, clock, new OnSiteActionPages());
        this.numbers = numbers;
        this.cases = cases;
        this.terms = terms;
    }

    @PostMapping({API, PAGE})
    @Nullable
    ResponseEntity<Answer> enter(Actor actor, Post<EnterOnSiteAction.Body> post) {
        return desk.create(
                post,
                actor,
                () -> mayEnter(actor, post),
                (id, body, now) -> EnterOnSiteAction.of(
                        id,
                        year -> numbers.draw(EnterOnSiteAction.NUMBER_PREFIX, body.centre(), year),
                        body,
                        now,
                        terms,
                        new NamedCases(actor, cases)));
    }

    @PostMapping({API + "/{id}/completions", PAGE + "/{id}/completions"})
    @Nullable
    ResponseEntity<Answer> complete(@PathVariable String id, Actor actor, Post<CompleteOnSiteAction.Body> post) {
        return change(id, actor, post, CompleteOnSiteAction::of);
    }

    @PostMapping({API + "/{id}/cancellations", PAGE + "/{id}/cancellations"})
    @Nullable
    ResponseEntity<Answer> cancel(@PathVariable String id, Actor actor, Post<CancelOnSiteAction.Body> post) {
        return change(id, actor, post, CancelOnSiteAction::of);
    }

    @PostMapping({API + "/{id}/corrections", PAGE + "/{id}/corrections"})
    @Nullable
    ResponseEntity<Answer> correct(@PathVariable String id, Actor actor, Post<CorrectOnSiteAction.Body> post) {
        return change(id, actor, post, (it, body, now) -> CorrectOnSiteAction.of(it, body, now, terms));
    }

    @PostMapping({API + "/{id}/withdrawals", PAGE + "/{id}/withdrawals"})
    @Nullable
    ResponseEntity<Answer> withdraw(@PathVariable String id, Actor actor, Post<WithdrawOnSiteAction.Body> post) {
        return change(id, actor, post, WithdrawOnSiteAction::of);
    }

    @PostMapping({API + "/{id}/links", PAGE + "/{id}/links"})
    @Nullable
    ResponseEntity<Answer> link(@PathVariable String id, Actor actor, Post<LinkOnSiteAction.Body> post) {
        var named = new NamedCases(actor, cases);
        return change(id, actor, post, (it, body, now) -> LinkOnSiteAction.of(it, body, now, named));
    }

    @PostMapping({API + "/{id}/notes", PAGE + "/{id}/notes"})
    @Nullable
    ResponseEntity<Answer> note(@PathVariable String id, Actor actor, Post<NoteOnAction.Body> post) {
        return change(id, actor, post, NoteOnAction::of);
    }

    private <B extends Record & PostBody> @Nullable ResponseEntity<Answer> change(
            String id, Actor actor, Post<B> post, Intent<B> intent) {
        return desk.change(post, actor, id, () -> mayWork(actor), intent);
    }

    private static void mayWork(Actor actor) {
        if (!actor.worksOn(CaseKind.ON_SITE_ACTION)) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** A centre outside the scope is told before anything else that may be wrong, and before a number is drawn. */
    private static void mayEnter(Actor actor, Post<?> post) {
        mayWork(actor);
        var told = post.told("centre");
        Arrays.stream(Centre.values())
                .filter(centre -> told.filter(centre.name()::equals).isPresent())
                .filter(centre -> actor.centre() != null && actor.centre() != centre)
                .findAny()
                .ifPresent(_ -> {
                    throw new NotAllowed("outside-scope");
                });
    }
}
