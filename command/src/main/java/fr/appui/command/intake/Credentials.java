package fr.appui.command.intake;

import java.util.UUID;

/**
 * What proves who someone is: kept in the vault, changed in place, never an event. An account's commands change it
 * before their events are written; every change may therefore be repeated.
 */
public interface Credentials {
    /**
     * Makes this login the account's own.
     *
     * @throws Refused {@code login-taken} if it is another's
     */
    void reserve(UUID account, String login);

    /**
     * Replaces the password.
     *
     * @param password in the form of {@link Text#normal}; what is typed at sign-in must be brought into it, too
     */
    void setPassword(UUID account, String password);
}
