package fr.appui.query.account;

import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for programs of administrators. */
@RestController
@OpenTo(Role.ADMIN)
final class AccountsApi {
    /** All of them: a network of seventeen centres has a few hundred. */
    record Answer(List<Account> rows, @Nullable String next, AsOf asOf) {}

    private final Accounts accounts;

    AccountsApi(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/accounts")
    Answer accounts(
            Actor actor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        if (actor.role() != Role.ADMIN) {
            throw OutOfReach.notAllowed();
        }
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var all = accounts.all(when);
        return new Answer(all.value(), null, all.asOf());
    }
}
