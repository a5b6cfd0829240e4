package fr.appui.command.activity;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on publications. */
@RestController
@RequestMapping({"/api/publications", "/activites/publications"})
class PublicationEndpoint extends PlannedEndpoint {

    PublicationEndpoint(Tools tools) {
        super(CaseKind.PUBLICATION, "/activites/publications/nouvelle", tools);
    }

    @PostMapping
    @Nullable
    ResponseEntity<Answer> enter(Actor actor, Post<PublicationBody> post) {
        return enterOne(actor, post);
    }

    @PostMapping("/{id}/reviews")
    @Nullable
    ResponseEntity<Answer> review(@PathVariable String id, Actor actor, Post<ReviewPublication.Body> post) {
        return change(id, actor, post, ReviewPublication::of);
    }

    @PostMapping("/{id}/replacements")
    @Nullable
    ResponseEntity<Answer> replace(@PathVariable String id, Actor actor, Post<ReplacePublication.Body> post) {
        return change(id, actor, post, (it, body, now) -> ReplacePublication.of(it, body, now, named(actor)));
    }

    @PostMapping("/{id}/relays")
    @Nullable
    ResponseEntity<Answer> relay(@PathVariable String id, Actor actor, Post<RelayMessage.Body> post) {
        return change(id, actor, post, (it, body, now) -> RelayMessage.of(it, actor, body, now));
    }

    @PostMapping("/{id}/downloads")
    @Nullable
    ResponseEntity<Answer> countDownloads(@PathVariable String id, Actor actor, Post<CountDownloads.Body> post) {
        return change(id, actor, post, CountDownloads::of);
    }
}
