package fr.appui.shared.workspace;

import fr.appui.shared.log.Event;
import java.time.Instant;
import java.util.UUID;

/** What can happen to the key of a person's calendar feed: whoever knows it reads her deadlines, without sign-in. */
public sealed interface AgendaKeyEvent extends Event {
    /** Leaves alone the bits that tell what kind of UUID it is. */
    long BESIDE = 0xA6E4_0DA0_0000_0000L;

    /**
     * A person made a key; an earlier one opens nothing from here on.
     *
     * @param hash SHA-256 of the key, in hexadecimal: the key itself is written nowhere
     */
    record Given(UUID id, UUID account, String hash, Instant occurredAt) implements AgendaKeyEvent {}

    /** The key opens nothing any more. */
    record Revoked(UUID id, UUID account, Instant occurredAt) implements AgendaKeyEvent {}

    /** The stream of an account's key: one for ever, and no other account's. */
    static UUID streamOf(UUID account) {
        return new UUID(account.getMostSignificantBits() ^ BESIDE, account.getLeastSignificantBits());
    }
}
