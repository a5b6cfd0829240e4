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

/** Every POST on meetings. */
@RestController
@RequestMapping({"/api/meetings", "/activites/reunions"})
class MeetingEndpoint extends PlannedEndpoint {

    MeetingEndpoint(Tools tools) {
        super(CaseKind.MEETING, "/activites/reunions/nouvelle", tools);
    }

    @PostMapping
    @Nullable
    ResponseEntity<Answer> enter(Actor actor, Post<MeetingBody> post) {
        return enterOne(actor, post);
    }

    @PostMapping("/{id}/decisions")
    @Nullable
    ResponseEntity<Answer> decide(@PathVariable String id, Actor actor, Post<DecideAtMeeting.Body> post) {
        return change(id, actor, post, DecideAtMeeting::of);
    }

    @PostMapping("/{id}/decisions/{decision}/follow-ups")
    @Nullable
    ResponseEntity<Answer> followUp(
            @PathVariable String id, @PathVariable String decision, Actor actor, Post<FollowUpDecision.Body> post) {
        return change(id, actor, post, (it, body, now) -> FollowUpDecision.of(it, decision, body, now));
    }
}
