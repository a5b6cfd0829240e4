package fr.appui.query.audit;

import fr.appui.query.reading.Shown;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one event changed in one field, by the field's path in the API's JSON.
 *
 * @param before {@code null} when the field had no value, like {@code after}; a sealed value is a {@link Shown}
 */
public record Change(
        String field, @Nullable Object before, @Nullable Object after) {

    /** What differs, fields in the order of their first appearance; sealed values are opened or masked. */
    static List<Change> between(Map<String, Object> before, Map<String, Object> after, boolean open) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, shown(before.get(field), open), shown(after.get(field), open)))
                .toList();
    }

    /** Which values are masked follows from their types, so that none can be forgotten. */
    private static @Nullable Object shown(@Nullable Object value, boolean open) {
        return switch (value) {
            case null -> null;
            case SealedText text -> Shown.to(open, text.value());
            case Requester requester -> Shown.to(open, requester);
            default -> value;
        };
    }
}
