package fr.appui.query.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sealed field as one reader sees it: opened, or {@code {"sealed":true}}.
 *
 * @param value {@code null} where it is masked
 */
public record Shown<T>(@Nullable T value) {
    private static final Map<String, Boolean> MASK = Map.of("sealed", true);

    /** @param open whether this reader may read sealed fields */
    public static <T> Shown<T> to(boolean open, T value) {
        return new Shown<>(open ? value : null);
    }

    public boolean isMasked() {
        return value == null;
    }

    @JsonValue
    public Object json() {
        return value == null ? MASK : value;
    }
}
