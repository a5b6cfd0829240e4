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
import fr.appui.shared.workspace.ListKind;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every POST on saved views: for programs under {@code /api}, for the pages of the lists under {@code /vues} and
 * {@code /signalements/vues}.
 */
@RestController
class SavedViewEndpoint {
    private static final String API = "/api/saved-views";
    private static final String PAGE = "/vues";
    private static final String BOARD = "/signalements/vues";

    private final Desk desk;
    private final Desk board;

    SavedViewEndpoint(Commands commands, InstantSource clock) {
        this.desk = new Desk(commands, clock, new ListPage("/demandes"));
        this.board = new Desk(commands, clock, new ListPage("/signalements"));
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

    @PostMapping(BOARD)
    @Nullable
    ResponseEntity<Answer> saveOfBoard(Actor actor, Post<SaveView.Body> post) {
        return board.create(post, actor, () -> mayWork(actor), (id, body, now) -> SaveView.of(id, body, now, actor));
    }

    @PostMapping(BOARD + "/{id}/names")
    @Nullable
    ResponseEntity<Answer> renameOfBoard(@PathVariable String id, Actor actor, Post<RenameView.Body> post) {
        return board.change(post, actor, id, () -> mayWork(actor), RenameView::of);
    }

    @PostMapping(BOARD + "/{id}/forgettings")
    @Nullable
    ResponseEntity<Answer> forgetOfBoard(@PathVariable String id, Actor actor, Post<ForgetView.Body> post) {
        return board.change(post, actor, id, () -> mayWork(actor), ForgetView::of);
    }

    @PostMapping(BOARD + "/{id}/restorings")
    @Nullable
    ResponseEntity<Answer> restoreOfBoard(@PathVariable String id, Actor actor, Post<RestoreView.Body> post) {
        return board.change(post, actor, id, () -> mayWork(actor), RestoreView::of);
    }

    private static void mayWork(Actor actor) {
        if (Arrays.stream(ListKind.values()).noneMatch(list -> actor.worksOn(list.cases()))) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** All forms stand on the list's page; the filters that they ask for stand in its address. */
    private record ListPage(String list) implements Pages {
        @Override
        public String again(@Nullable UUID subject) {
            return list;
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            if ("forgotten".equals(wish)) {
                return list + "?forgotten=" + answer.id();
            }
            return wish == null || !wish.matches(SaveView.QUERY) ? list : list + "?" + wish;
        }
    }
}
