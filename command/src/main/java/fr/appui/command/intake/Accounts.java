package fr.appui.command.intake;

import java.util.Optional;
import java.util.UUID;

/** Looks accounts up by what people know them by. */
public interface Accounts {
    /** @param loginOrId an account's login, or its id */
    Optional<UUID> find(String loginOrId);
}
