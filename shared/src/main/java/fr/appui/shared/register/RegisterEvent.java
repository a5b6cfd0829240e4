package fr.appui.shared.register;

import fr.appui.shared.log.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to the register as a whole. */
public sealed interface RegisterEvent extends Event {

    /** The one stream of these events. */
    UUID REGISTER = new UUID(0, 1);

    /**
     * The first event of every log: says for ever whether what follows is real.
     *
     * @param demonstration {@code full} or {@code small}: the log holds invented data and every page says so;
     *     {@code null} for a real register
     */
    record Opened(UUID id, @Nullable String demonstration, Instant occurredAt) implements RegisterEvent {}

    /** The demonstration has been played to its end; from here on the clock is the real one. */
    record DemonstrationLoaded(UUID id, Instant occurredAt) implements RegisterEvent {}
}
