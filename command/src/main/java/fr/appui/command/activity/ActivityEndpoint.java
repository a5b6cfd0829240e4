package fr.appui.command.activity;

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
import fr.appui.command.intake.ToldPlace;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The POSTs that activities of every kind take; the endpoint of each kind says under which paths. */
abstract class ActivityEndpoint {

    /** What every endpoint here works with. */
    @Component
    record Tools(Commands commands, InstantSource clock, Numbers numbers, Cases cases, Terms terms) {}

    private final CaseKind kind;
    private final Desk desk;
    private final Tools tools;

    /** @param entry path of the page with the form for a new one */
    ActivityEndpoint(CaseKind kind, String entry, Tools tools) {
        this.kind = kind;
        this.desk = new Desk(tools.commands, tools.clock, new ActivityPages(entry));
        this.tools = tools;
    }

    final <B extends Record & EntryBody> @Nullable ResponseEntity<Answer> enterOne(Actor actor, Post<B> post) {
        return desk.create(
                post,
                actor,
                () -> mayEnter(actor, post),
                (id, body, now) -> EnterActivity.of(
                        kind,
                        id,
                        year -> tools.numbers.draw(kind.letter(), body.centre(), year),
                        body,
                        now,
                        tools.terms,
                        named(actor)));
    }

    @PostMapping("/{id}/corrections")
    @Nullable
    ResponseEntity<Answer> correct(@PathVariable String id, Actor actor, Post<CorrectActivity.Body> post) {
        return change(id, actor, post, (it, body, now) -> CorrectActivity.of(kind, it, body, now, tools.terms));
    }

    @PostMapping("/{id}/withdrawals")
    @Nullable
    ResponseEntity<Answer> withdraw(@PathVariable String id, Actor actor, Post<WithdrawActivity.Body> post) {
        return change(id, actor, post, (it, body, now) -> WithdrawActivity.of(kind, it, body, now));
    }

    @PostMapping("/{id}/links")
    @Nullable
    ResponseEntity<Answer> link(@PathVariable String id, Actor actor, Post<LinkActivity.Body> post) {
        return change(id, actor, post, (it, body, now) -> LinkActivity.of(kind, it, body, now, named(actor)));
    }

    @PostMapping("/{id}/notes")
    @Nullable
    ResponseEntity<Answer> note(@PathVariable String id, Actor actor, Post<NoteOnActivity.Body> post) {
        return change(id, actor, post, (it, body, now) -> NoteOnActivity.of(kind, it, body, now));
    }

    final <B extends Record & PostBody> @Nullable ResponseEntity<Answer> change(
            String id, Actor actor, Post<B> post, Intent<B> intent) {
        return desk.change(post, actor, id, () -> mayWork(actor), intent);
    }

    final NamedCases named(Actor actor) {
        return new NamedCases(actor, tools.cases);
    }

    private void mayWork(Actor actor) {
        if (!actor.worksOn(kind)) {
            throw new NotAllowed("not-allowed");
        }
    }

    private void mayEnter(Actor actor, Post<?> post) {
        mayWork(actor);
        ToldPlace.mustBeReached(post, actor, kind);
    }
}
