package fr.appui.command.intake;

import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Term;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records by reflection: what the JDK leaves to say. */
final class Reflected {
    private Reflected() {}

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /**
     * Whether a value of this type is an object of JSON; sealed texts and terms are records for us but strings there.
     */
    static boolean isNested(Class<?> type) {
        return type.isRecord() && type != SealedText.class && !Term.class.isAssignableFrom(type);
    }

    static <R extends Record> R make(Class<R> type, @Nullable Object[] values) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be a plain record", e);
        }
    }

    /** Every sealed text of a record by its path, those of its parts and of its lists included. */
    static Map<String, SealedText> texts(Record of) {
        var texts = new TreeMap<String, SealedText>();
        texts(of, "", texts);
        return texts;
    }

    private static void texts(@Nullable Object value, String path, Map<String, SealedText> found) {
        switch (value) {
            case null -> {}
            case SealedText text -> found.put(path, text);
            case Term _ -> {}
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .forEach(component -> texts(
                                value(record, component),
                                path.isEmpty() ? component.getName() : path + "." + component.getName(),
                                found));
            case List<?> list -> {
                for (var i = 0; i < list.size(); i++) {
                    texts(list.get(i), path + "[" + i + "]", found);
                }
            }
            default -> {}
        }
    }

    static @Nullable Object value(Record of, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(of.getClass() + " must be a plain record", e);
        }
    }
}
