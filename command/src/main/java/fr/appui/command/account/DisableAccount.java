package fr.appui.command.account;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.account.AccountState.Live;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.account.AccountEvent.Disabled;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account cannot sign in any more.
 *
 * @param by who asks: nobody disables the own account
 */
public record DisableAccount(UUID id, UUID by, Instant occurredAt) implements AccountCommand.Change {

    @Override
    public List<AccountEvent> decide(Live account) {
        if (!account.enabled()) {
            return List.of();
        }
        if (id.equals(by)) {
            throw new Refused("account.own");
        }
        return List.of(new Disabled(id, occurredAt));
    }

    /** What the POST may say. */
    record Body(@Nullable Instant occurredAt) implements PostBody {}

    static DisableAccount of(UUID id, Body body, Instant now, UUID by) {
        return new DisableAccount(id, by, requireNonNullElse(body.occurredAt(), now));
    }
}
