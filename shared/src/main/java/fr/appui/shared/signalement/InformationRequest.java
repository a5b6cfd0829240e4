package fr.appui.shared.signalement;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody was asked for; what it was is sealed in the event.
 *
 * @param number 1, 2, 3… within the case
 * @param receivedAt when the first of it came; {@code null} while nothing has
 * @param remindedAt each reminder, in order
 */
public record InformationRequest(
        int number, Instant askedAt, @Nullable Instant receivedAt, List<Instant> remindedAt) {

    /** Whether it is still waited for. */
    public boolean open() {
        return receivedAt == null;
    }

    InformationRequest received(Instant at) {
        return open() ? new InformationRequest(number, askedAt, at, remindedAt) : this;
    }

    InformationRequest reminded(Instant at) {
        return new InformationRequest(
                number,
                askedAt,
                receivedAt,
                Stream.concat(remindedAt.stream(), Stream.of(at)).toList());
    }
}
