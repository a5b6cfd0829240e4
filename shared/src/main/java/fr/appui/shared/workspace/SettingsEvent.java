package fr.appui.shared.workspace;

import fr.appui.shared.log.Event;
import java.time.Instant;
import java.util.UUID;

/** What can happen to the settings of an account. */
public sealed interface SettingsEvent extends Event {
    /** Leaves alone the bits that tell what kind of UUID it is. */
    long BESIDE = 0x5E77_1265_0000_0000L;

    /** All settings as they stand after the change. */
    record Changed(UUID id, UUID account, SingleKeys singleKeys, Colours colours, Instant occurredAt)
            implements SettingsEvent {}

    /** The stream of an account's settings: one for ever, beside that of the account itself, and no other account's. */
    static UUID streamOf(UUID account) {
        return new UUID(account.getMostSignificantBits() ^ BESIDE, account.getLeastSignificantBits());
    }
}
