package fr.appui.shared.log;

import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who caused an event and from where; stored beside it as its metadata.
 *
 * @param actor account, never a name; {@code null} when the machine itself acted
 * @param correlation the exchange that the event belongs to: the same for all that one request of a browser caused
 * @param causation the command that caused it
 */
public record Provenance(
        @Nullable UUID actor,
        @Nullable Role role,
        @Nullable Centre centre,
        Origin origin,
        UUID correlation,
        UUID causation) {}
