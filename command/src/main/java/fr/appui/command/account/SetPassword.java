package fr.appui.command.account;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.account.AccountState.Live;
import fr.appui.command.intake.Credentials;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.account.AccountEvent.PasswordSet;
import fr.appui.shared.party.SealedText;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The password is replaced; the event tells that, and nothing about it. */
public record SetPassword(UUID id, SealedText password, Instant occurredAt) implements AccountCommand.Change {

    @Override
    public List<AccountEvent> decide(Live account) {
        return List.of(new PasswordSet(id, occurredAt));
    }

    @Override
    public void secure(Credentials credentials) {
        credentials.setPassword(id, password.value());
    }

    /** What the POST may say. */
    record Body(
            @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST)
            SealedText password,

            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return Passwords.errors(password);
        }
    }

    static SetPassword of(UUID id, Body body, Instant now) {
        return new SetPassword(id, body.password(), requireNonNullElse(body.occurredAt(), now));
    }
}
