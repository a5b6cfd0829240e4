package fr.appui.command.account;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.account.AccountState.Live;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.account.AccountEvent.Enabled;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A disabled account may sign in again. */
public record EnableAccount(UUID id, Instant occurredAt) implements AccountCommand.Change {

    @Override
    public List<AccountEvent> decide(Live account) {
        return account.enabled() ? List.of() : List.of(new Enabled(id, occurredAt));
    }

    /** What the POST may say. */
    record Body(@Nullable Instant occurredAt) implements PostBody {}

    static EnableAccount of(UUID id, Body body, Instant now) {
        return new EnableAccount(id, requireNonNullElse(body.occurredAt(), now));
    }
}
