package fr.appui.command.account;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.account.AccountState.Live;
import fr.appui.command.account.AccountState.Unknown;
import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.Credentials;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Refused;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.account.AccountEvent.Created;
import fr.appui.shared.account.AccountEvent.PasswordSet;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Someone may sign in from now on.
 *
 * @param password {@code null}: set later, or by a set-up link; the rules for one are those of the body, not asked here
 */
public record CreateAccount(
        UUID id,
        SealedText login,
        SealedText name,
        Access access,
        @Nullable SealedText password,
        Instant occurredAt) implements AccountCommand {
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{1,62}";

    @Override
    public List<AccountEvent> decide(AccountState state) {
        return switch (state) {
            case Unknown _ -> password == null ? List.of(created()) : List.of(created(), passwordSet());
            case Live _ -> throw new Refused("id-reused");
        };
    }

    private Created created() {
        return new Created(
                id, login, name, access.role(), access.centre(), access.region(), access.until(), occurredAt);
    }

    private PasswordSet passwordSet() {
        return new PasswordSet(id, occurredAt);
    }

    @Override
    public void secure(Credentials credentials) {
        credentials.reserve(id, login.value());
        if (password != null) {
            credentials.setPassword(id, password.value());
        }
    }

    /** What the POST may say. */
    record Body(
            @Nullable UUID id,

            @Size(max = 63) @Pattern(regexp = LOGIN, message = "not-a-login")
            SealedText login,

            @Size(max = 200) SealedText name,
            Role role,
            @Nullable Centre centre,
            @Nullable @Size(max = 2) String region,
            @Nullable LocalDate until,

            @Nullable @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST)
            SealedText password,

            @Nullable Instant occurredAt)
            implements CreationBody {

        @Override
        public List<InputError> contradictions() {
            return Stream.concat(access().contradictions().stream(), Passwords.errors(password).stream())
                    .toList();
        }

        private Access access() {
            return new Access(role, centre, region, until);
        }
    }

    /** The first administrator, who has no other to be created by. */
    public static CreateAccount firstAdministrator(UUID id, String login, String name, String password, Instant now) {
        return new CreateAccount(
                id,
                new SealedText(login),
                new SealedText(name),
                new Access(Role.ADMIN, null, null, null),
                new SealedText(password),
                now);
    }

    /** What is wrong with what was typed for the first administrator; the same rules as for every account. */
    public static List<InputError> errors(String login, String name, String password) {
        return Stream.of(
                        login.matches(LOGIN)
                                ? null
                                : new InputError("login", login.isEmpty() ? "required" : "not-a-login"),
                        name.isEmpty() ? new InputError("name", "required") : null,
                        password.length() < Passwords.SHORTEST
                                ? new InputError("password", "too-short", Passwords.SHORTEST)
                                : Passwords.errors(new SealedText(password)).stream()
                                        .findFirst()
                                        .orElse(null))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    static CreateAccount of(UUID id, Body body, Instant now) {
        body.access().mustEnd(now);
        return new CreateAccount(
                id,
                body.login(),
                body.name(),
                body.access(),
                body.password(),
                requireNonNullElse(body.occurredAt(), now));
    }
}
