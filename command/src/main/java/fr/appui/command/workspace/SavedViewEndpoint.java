package fr.appui.command.workspace;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.Intent;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.party.Actor;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on saved views: for programs under {@code /api}, for the list's page under {@code /vues}. */
@RestController
class SavedViewEndpoint {
    private static final String API = "/api/saved-views";
    private static final String PAGE = "/vues";

    private final Desk desk;

    SavedViewEndpoint(Commands commands, InstantSource clock) {
        this.desk = new Desk(commands, clock, new ListPage());
    }

    @PostMapping({API, PAGE})
    @Nullable
    ResponseEntity<Answer> save(Actor actor, Post<SaveView.Body> post) {
        return desk.create(post, actor, () -> mayWork(actor), (id, body, now) -> SaveView.of(id, body, now, actor));
    }

    @PostMapping({API + "/{id}/names", PAGE + "/{id}/names"})
    @Nullable
    ResponseEntity<Answer> rename(@PathVariable String id, Actor actor, Post<RenameView.Body> post) {
        return change(id, actor, post, RenameView::of);
    }

    @PostMapping({API + "/{id}/forgettings", PAGE + "/{id}/forgettings"})
    @Nullable
    ResponseEntity<Answer> forget(@PathVariable String id, Actor actor, Post<ForgetView.Body> post) {
        return change(id, actor, post, ForgetView::of);
    }

    @PostMapping({API + "/{id}/restorings", PAGE + "/{id}/restorings"})
    @Nullable
    ResponseEntity<Answer> restore(@PathVariable String id, Actor actor, Post<RestoreView.Body> post) {
        return change(id, actor, post, RestoreView::of);
    }

    private <B extends Record & PostBody> @Nullable ResponseEntity<Answer> change(
            String id, Actor actor, Post<B> post, Intent<B> intent) {
        return desk.change(post, actor, id, () -> mayWork(actor), intent);
    }

    private static void mayWork(Actor actor) {
        if (!actor.worksOnSupportRequests()) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** All forms stand on the list's page; the filters that they ask for stand in its address. */
    private static final class ListPage implements Pages {
        private static final String LIST = "/demandes";

        @Override
        public String again(@Nullable UUID subject) {
            return LIST;
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            if ("forgotten".equals(wish)) {
                return LIST + "?forgotten=" + answer.id();
            }
            return wish == null || !wish.matches(SaveView.QUERY) ? LIST : LIST + "?" + wish;
        }
    }
}
