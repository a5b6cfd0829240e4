package fr.appui.command.intake;

import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Term;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One text for all bodies that say the same: sorted keys, normalised values, nothing that was not said.
 *
 * <p>Two submissions have the same content when these texts are equal; defaults such as "now" are not part of it.
 */
final class Canonical {
    private Canonical() {}

    static String json(Record body) {
        return StrictJson.written(members(body));
    }

    private static TreeMap<String, Object> members(Record of) {
        var members = new TreeMap<String, Object>();
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            var value = plain(Reflected.value(of, component));
            if (value != null) {
                members.put(component.getName(), value);
            }
        }
        return members;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SealedText text -> text.value();
            case Term term -> term.code();
            case Record record -> members(record);
            case List<?> list -> list.stream().map(Canonical::plain).toList();
            case Integer number -> number;
            case BigDecimal number -> number;
            default -> value.toString();
        };
    }
}
