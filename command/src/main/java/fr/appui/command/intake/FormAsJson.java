package fr.appui.command.intake;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what a person typed into the JSON that a program would have sent, so that one reading serves both.
 *
 * <p>Names are dotted paths, a list is a repeated name, an empty field is absent. An item that has parts is one text
 * with colons between them ({@code criteria=2017:1a}, for a box that is ticked), or a row of numbered names
 * ({@code curve[0].day}); rows left empty are absent. Of a name that is no list the first that says something counts: a
 * button may bring the value that a field above it leaves open. Times may be written {@code 16/03/2020 09:30} or as a
 * browser's date field does, both of Paris. What cannot be turned is left as it is, for {@link Binder} to refuse.
 */
final class FormAsJson {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile(
            "-?[0-9]{1,3}(?:[ \u00a0\u202f]?[0-9]{3}){0,5}(?:[.,][0-9]{1,9})?|-?[0-9]{1,18}(?:[.,][0-9]{1,9})?");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");
    private static final List<DateTimeFormatter> TIMES =
            List.of(strict("dd/MM/uuuu HH:mm"), strict("uuuu-MM-dd'T'HH:mm"), strict("uuuu-MM-dd'T'HH:mm:ss"));
    private static final DateTimeFormatter DAY = strict("dd/MM/uuuu");

    private final Map<String, String[]> left;

    private FormAsJson(Map<String, String[]> typed) {
        left = new HashMap<>(typed);
    }

    static ObjectNode of(Class<? extends Record> type, Map<String, String[]> typed) {
        var form = new FormAsJson(typed);
        var json = form.object(type, "");
        form.left.keySet().forEach(unknown -> json.put(unknown, ""));
        return json;
    }

    private ObjectNode object(Class<? extends Record> type, String prefix) {
        var object = StrictJson.empty();
        for (var component : type.getRecordComponents()) {
            var name = prefix + component.getName();
            if (Reflected.isNested(component.getType())) {
                var nested = object(component.getType().asSubclass(Record.class), name + ".");
                if (!nested.isEmpty()) {
                    object.set(component.getName(), nested);
                }
            } else if (component.getType() == List.class && Reflected.isNested(itemOf(component))) {
                var items = items(itemOf(component).asSubclass(Record.class), name);
                if (!items.isEmpty()) {
                    object.putArray(component.getName()).addAll(items);
                }
            } else {
                put(object, component, said(left.remove(name)));
            }
        }
        return object;
    }

    private static Class<?> itemOf(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private List<ObjectNode> items(Class<? extends Record> type, String name) {
        var items = new ArrayList<ObjectNode>();
        said(left.remove(name)).forEach(text -> items.add(item(type, text)));
        var row = Pattern.compile(Pattern.quote(name) + "\\[([0-9]{1,4})]\\..*");
        left.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(number -> items.add(object(type, name + "[" + number + "].")));
        items.removeIf(ObjectNode::isEmpty);
        return items;
    }

    private static ObjectNode item(Class<? extends Record> type, String text) {
        var components = type.getRecordComponents();
        var parts = text.split(":", components.length);
        var item = StrictJson.empty();
        for (var i = 0; i < parts.length; i++) {
            put(item, components[i], said(new String[] {parts[i]}));
        }
        return item;
    }

    private static List<String> said(String @Nullable [] typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed).filter(text -> !text.isBlank()).toList();
    }

    private static void put(ObjectNode object, RecordComponent component, List<String> said) {
        if (said.isEmpty()) {
            return;
        }
        if (component.getType() == List.class) {
            var array = object.putArray(component.getName());
            said.forEach(array::add);
        } else {
            put(object, component.getName(), component.getType(), said.getFirst());
        }
    }

    private static void put(ObjectNode object, String name, Class<?> type, String text) {
        if ((type == Integer.class || type == Long.class)
                && INTEGER.matcher(text.strip()).matches()) {
            object.put(name, Long.parseLong(text.strip()));
        } else if (type == BigDecimal.class && DECIMAL.matcher(text.strip()).matches()) {
            object.put(
                    name,
                    new BigDecimal(
                            text.strip().replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.')));
        } else if (type == Boolean.class && BOOLEAN.matcher(text.strip()).matches()) {
            object.put(name, Boolean.parseBoolean(text.strip()));
        } else if (type == Instant.class) {
            object.put(name, time(text.strip()));
        } else if (type == LocalDate.class) {
            object.put(name, day(text.strip()));
        } else {
            object.put(name, text);
        }
    }

    private static String time(String text) {
        for (var format : TIMES) {
            try {
                return LocalDateTime.parse(text, format)
                        .atZone(PARIS)
                        .toOffsetDateTime()
                        .toString();
            } catch (DateTimeException e) {
                continue;
            }
        }
        return text;
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text, DAY).toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
