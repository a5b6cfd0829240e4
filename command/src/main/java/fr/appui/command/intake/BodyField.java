package fr.appui.command.intake;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that a body may say.
 *
 * @param path dotted: {@code facility.finess}
 * @param type of one value: a code, a text, a time, a number
 */
public record BodyField(String path, Class<?> type, boolean list, boolean required) {

    /** The fields of a body by their paths, those of its parts included. */
    public static Map<String, BodyField> of(Class<? extends Record> body) {
        var fields = new TreeMap<String, BodyField>();
        collect(body, "", true, fields);
        return fields;
    }

    private static void collect(
            Class<? extends Record> body, String prefix, boolean wanted, Map<String, BodyField> fields) {
        for (var component : body.getRecordComponents()) {
            var path = prefix + component.getName();
            var required = wanted && !Reflected.isOptional(component);
            if (Reflected.isNested(component.getType())) {
                collect(component.getType().asSubclass(Record.class), path + ".", required, fields);
            } else if (component.getType() == List.class) {
                var item = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
                fields.put(path, new BodyField(path, (Class<?>) item, true, required));
            } else {
                fields.put(path, new BodyField(path, component.getType(), false, required));
            }
        }
    }
}
