package fr.appui.command.account;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Desk;
import fr.appui.command.intake.Intent;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every POST on accounts: for programs under {@code /api}, for the page under {@code /administration}. */
@RestController
class AccountEndpoint {
    private static final String API = "/api/accounts";
    private static final String PAGE = "/administration/accounts";

    private final Desk desk;

    AccountEndpoint(Commands commands, InstantSource clock) {
        this.desk = new Desk(commands, clock, new OnePage());
    }

    @PostMapping({API, PAGE})
    @Nullable
    ResponseEntity<Answer> create(Actor actor, Post<CreateAccount.Body> post) {
        return desk.create(post, actor, () -> mayAdminister(actor), CreateAccount::of);
    }

    @PostMapping({API + "/{id}/access", PAGE + "/{id}/access"})
    @Nullable
    ResponseEntity<Answer> changeAccess(@PathVariable String id, Actor actor, Post<ChangeAccess.Body> post) {
        return change(id, actor, post, (account, body, now) -> ChangeAccess.of(account, body, now, actor.account()));
    }

    @PostMapping({API + "/{id}/password", PAGE + "/{id}/password"})
    @Nullable
    ResponseEntity<Answer> setPassword(@PathVariable String id, Actor actor, Post<SetPassword.Body> post) {
        return change(id, actor, post, SetPassword::of);
    }

    @PostMapping({API + "/{id}/disablings", PAGE + "/{id}/disable"})
    @Nullable
    ResponseEntity<Answer> disable(@PathVariable String id, Actor actor, Post<DisableAccount.Body> post) {
        return change(id, actor, post, (account, body, now) -> DisableAccount.of(account, body, now, actor.account()));
    }

    @PostMapping({API + "/{id}/enablings", PAGE + "/{id}/enable"})
    @Nullable
    ResponseEntity<Answer> enable(@PathVariable String id, Actor actor, Post<EnableAccount.Body> post) {
        return change(id, actor, post, EnableAccount::of);
    }

    private <B extends Record & PostBody> @Nullable ResponseEntity<Answer> change(
            String id, Actor actor, Post<B> post, Intent<B> intent) {
        return desk.change(post, actor, id, () -> mayAdminister(actor), intent);
    }

    private static void mayAdminister(Actor actor) {
        if (actor.role() != Role.ADMIN) {
            throw new NotAllowed("not-allowed");
        }
    }

    /** All forms stand on the one page of administration and lead back to it. */
    private static final class OnePage implements Pages {
        private static final String ADMINISTRATION = "/administration";

        @Override
        public String again(@Nullable UUID subject) {
            return subject == null ? ADMINISTRATION : ADMINISTRATION + "?account=" + subject;
        }

        @Override
        public String after(Answer answer, boolean creation, @Nullable String wish) {
            return ADMINISTRATION;
        }
    }
}
