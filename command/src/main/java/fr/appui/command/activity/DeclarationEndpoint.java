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

/** Every POST on declarations. */
@RestController
@RequestMapping({"/api/declarations", "/activites/declarations"})
class DeclarationEndpoint extends ActivityEndpoint {

    DeclarationEndpoint(Tools tools) {
        super(CaseKind.DECLARATION, "/activites/declarations/nouvelle", tools);
    }

    @PostMapping
    @Nullable
    ResponseEntity<Answer> enter(Actor actor, Post<DeclarationBody> post) {
        return enterOne(actor, post);
    }
}
