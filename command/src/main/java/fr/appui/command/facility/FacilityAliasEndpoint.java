package fr.appui.command.facility;

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

/** Names that people give to facilities, by the API and from the page of reference data. */
@RestController
class FacilityAliasEndpoint {
    private static final String API = "/api/facility-aliases";
    private static final String PAGE = "/administration/noms-d-usage";

    private final Desk desk;

    FacilityAliasEndpoint(Commands commands, InstantSource clock) {
        this.desk = new Desk(commands, clock, new OnePage());
    }

    @PostMapping({API, PAGE})
    @Nullable
    ResponseEntity<Answer> give(Actor actor, Post<GiveAlias.Body> post) {
        return desk.create(post, actor, () -> mayName(actor), GiveAlias::of);
    }

    @PostMapping({API + "/{id}/withdrawals", PAGE + "/{id}/retrait"})
    @Nullable
    ResponseEntity<Answer> withdraw(@PathVariable String id, Actor actor, Post<WithdrawAlias.Body> post) {
        return desk.change(post, actor, id, () -> mayName(actor), WithdrawAlias::of);
    }

    static void mayName(Actor actor) {
        if (actor.role() != Role.ADMIN && actor.role() != Role.COORDINATOR) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** All forms stand on the one page of administration and lead back to it. */
    private static final class OnePage implements Pages {
        private static final String ADMINISTRATION = "/administration";

        @Override
        public String again(@Nullable UUID subject) {
            return ADMINISTRATION;
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            return ADMINISTRATION;
        }
    }
}
