package fr.appui.shared.workspace;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to the settings of an account. */
public sealed interface SettingsEvent extends Event {
    /** Leaves alone the bits that tell what kind of UUID it is. */
    long BESIDE = 0x5E77_1265_0000_0000L;

    /**
     * All settings as they stand after the change.
     *
     * @param mailAddress since revision 2, like what follows; {@code null}: no mail is sent to this person
     * @param digest of the day; {@code null} is "not wanted"
     * @param assignments a notice of each case given to this person; {@code null} is "not wanted"
     */
    record Changed(
            UUID id,
            UUID account,
            SingleKeys singleKeys,
            Colours colours,
            @Nullable SealedText mailAddress,
            @Nullable Notices digest,
            @Nullable Notices assignments,
            Instant occurredAt)
            implements SettingsEvent {}

    /** The stream of an account's settings: one for ever, beside that of the account itself, and no other account's. */
    static UUID streamOf(UUID account) {
        return new UUID(account.getMostSignificantBits() ^ BESIDE, account.getLeastSignificantBits());
    }
}
