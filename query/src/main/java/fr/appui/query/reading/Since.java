package fr.appui.query.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The earlier of two moments: what was recorded at it was known already.
 *
 * @param position {@code null} where an instant is given
 */
public record Since(@Nullable Long position, @Nullable Instant instant) {
    /** Before everything. */
    public static final Since BEGINNING = new Since(0L, null);

    /** Its parameter. */
    public static final String NAME = "since";

    /** Reads {@code since}, a position or an instant; {@code null} where none is given. */
    public static @Nullable Since asked(Parameters in, @Nullable String since) {
        return asked(in, NAME, since);
    }

    /** The same of a parameter of another name. */
    public static @Nullable Since asked(Parameters in, String name, @Nullable String since) {
        if (since == null || since.isBlank()) {
            return null;
        }
        var isPosition = since.chars().allMatch(c -> c >= '0' && c <= '9');
        var position = isPosition ? in.number(name, since) : null;
        var instant = isPosition ? null : in.moment(name, since);
        return position == null && instant == null ? null : new Since(position, instant);
    }

    /** Which positions these moments are. */
    @Component
    public static final class Positions {
        private final History history;
        private final InstantSource clock;

        Positions(History history, InstantSource clock) {
            this.history = history;
            this.clock = clock;
        }

        /**
         * The position of the earlier moment.
         *
         * @param later position of the other one
         * @throws WrongParameters if it is the later one in truth, or still to come
         */
        public long of(Since since, long later) {
            if (since.instant != null && since.instant.isAfter(clock.instant())) {
                throw new WrongParameters(NAME, "as-of-in-future");
            }
            var position = since.position == null
                    ? history.at(Objects.requireNonNull(since.instant)).position()
                    : since.position;
            if (position > later) {
                throw new WrongParameters(NAME, "since-after-as-of");
            }
            return position;
        }
    }
}
