package fr.appui.query.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a question is about: now, which is the moment that one looks from ({@link Lens}), or as known at a
 * position or an instant.
 *
 * @param position {@code asOf} as a position; 0 is the empty register
 * @param instant {@code asOf} as an instant
 * @param minPosition event that the answer must have taken in: how one reads one's own write
 */
public record When(
        @Nullable Long position,
        @Nullable Instant instant,
        @Nullable Long minPosition) {
    public static final When NOW = new When(null, null, null);

    /** Reads {@code asOf} and {@code minPosition}. */
    public static When asked(Parameters in, @Nullable String asOf, @Nullable String minPosition) {
        var least = in.number("minPosition", minPosition);
        if (asOf == null || asOf.isBlank()) {
            return new When(null, null, least);
        }
        return asOf.chars().allMatch(c -> c >= '0' && c <= '9')
                ? new When(in.number("asOf", asOf), null, least)
                : new When(null, in.moment("asOf", asOf), least);
    }

    /** Reads {@code knownAt}: what is asked stands as it does now, and its facts as they were known then. */
    public static When knownAt(Parameters in, @Nullable String knownAt) {
        if (knownAt == null || knownAt.isBlank()) {
            return NOW;
        }
        return knownAt.chars().allMatch(c -> c >= '0' && c <= '9')
                ? new When(in.number("knownAt", knownAt), null, null)
                : new When(null, in.moment("knownAt", knownAt), null);
    }

    /** The same question, asked of the moment that the first page of its answer was taken at. */
    public When of(@Nullable Cursor cursor) {
        return cursor == null ? this : new When(cursor.at(), null, null);
    }
}
