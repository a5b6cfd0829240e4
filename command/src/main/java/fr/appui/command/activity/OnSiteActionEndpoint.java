package fr.appui.command.activity;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Post;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on on-site actions: for programs under {@code /api}, for pages under {@code /activites}. */
@RestController
@RequestMapping({"/api/on-site-actions", "/activites"})
class OnSiteActionEndpoint extends PlannedEndpoint {

    OnSiteActionEndpoint(Tools tools) {
        super(CaseKind.ON_SITE_ACTION, "/activites/nouvelle", tools);
    }

    @PostMapping
    @Nullable
    ResponseEntity<Answer> enter(Actor actor, Post<OnSiteActionBody> post) {
        return enterOne(actor, post);
    }
}
