package fr.appui.shared.workspace;

import fr.appui.shared.log.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What can happen to the settings of an account. */
public sealed interface SettingsEvent extends Event {

    /** All settings as they stand after the change. */
    record Changed(UUID id, UUID account, SingleKeys singleKeys, Colours colours, Instant occurredAt)
            implements SettingsEvent {}

    /** The stream of an account's settings: one for ever, beside that of the account itself. */
    static UUID streamOf(UUID account) {
        return UUID.nameUUIDFromBytes(("settings of " + account).getBytes(StandardCharsets.UTF_8));
    }
}
