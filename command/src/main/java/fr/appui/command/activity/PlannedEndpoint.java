package fr.appui.command.activity;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The POSTs of what can be planned: all activities but declarations. */
abstract class PlannedEndpoint extends ActivityEndpoint {
    private final CaseKind kind;

    PlannedEndpoint(CaseKind kind, String entry, Tools tools) {
        super(kind, entry, tools);
        this.kind = kind;
    }

    @PostMapping("/{id}/completions")
    @Nullable
    ResponseEntity<Answer> complete(@PathVariable String id, Actor actor, Post<CompleteActivity.Body> post) {
        return change(id, actor, post, (it, body, now) -> CompleteActivity.of(kind, it, body, now));
    }

    @PostMapping("/{id}/cancellations")
    @Nullable
    ResponseEntity<Answer> cancel(@PathVariable String id, Actor actor, Post<CancelActivity.Body> post) {
        return change(id, actor, post, (it, body, now) -> CancelActivity.of(kind, it, body, now));
    }
}
