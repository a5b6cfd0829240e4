package fr.appui.command.intake;

import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Term;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON object as a {@link PostBody}, strictly, and tells all that is wrong at once.
 *
 * <p>Nothing is coerced and nothing unknown is passed over. An absent field, {@code null} and a text that is empty once
 * trimmed are the same. Times have an offset, are kept to the microsecond, lie between 2000 and five minutes from now.
 */
final class Binder {
    private static final Instant FIRST = Instant.parse("1999-12-31T23:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int DECIMALS = 4;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Instant now;
    private final Terms terms;
    private final List<InputError> errors;

    private Binder(Instant now, Terms terms, List<InputError> errors) {
        this.now = now;
        this.terms = terms;
        this.errors = errors;
    }

    /**
     * Reads one body.
     *
     * @param found what is already known to be wrong with the request
     * @throws InvalidInput if anything at all is wrong
     */
    static <B extends Record & PostBody> B bind(
            Class<B> type, ObjectNode given, Instant now, Terms terms, List<InputError> found) {
        var binder = new Binder(now, terms, new ArrayList<>(found));
        var values = binder.values(type, given, "");
        binder.refuse();
        var body = Reflected.make(type, values);
        binder.errors.addAll(body.contradictions());
        binder.refuse();
        return body;
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private @Nullable Object[] values(Class<? extends Record> type, ObjectNode given, String prefix) {
        var components = type.getRecordComponents();
        var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        given.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong(prefix + InputError.shown(name), "unknown-field"));
        return Arrays.stream(components)
                .map(component -> component(component, given.get(component.getName()), prefix + component.getName()))
                .toArray();
    }

    private @Nullable Object component(RecordComponent component, @Nullable JsonNode node, String path) {
        var before = errors.size();
        var value = node == null || node.isNull() ? null : value(component, component.getType(), node, path);
        if (value == null && errors.size() == before && !Reflected.isOptional(component)) {
            wrong(path, "required");
        }
        return value;
    }

    private @Nullable Object value(RecordComponent component, Class<?> type, JsonNode node, String path) {
        if (type == Integer.class) {
            return integer(component, node, path);
        }
        if (type == Long.class) {
            return position(component, node, path);
        }
        if (type == BigDecimal.class) {
            return decimal(component, node, path);
        }
        if (type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : wrong(path, "wrong-type");
        }
        if (type == List.class) {
            return list(component, node, path);
        }
        if (Reflected.isNested(type)) {
            return record(type.asSubclass(Record.class), node, path);
        }
        return node.isString() ? text(component, type, node.stringValue(), path) : wrong(path, "wrong-type");
    }

    private @Nullable Object record(Class<? extends Record> type, JsonNode node, String path) {
        if (!(node instanceof ObjectNode object)) {
            return wrong(path, "wrong-type");
        }
        var before = errors.size();
        var values = values(type, object, path + ".");
        var empty = Arrays.stream(values).allMatch(Objects::isNull);
        return empty || errors.size() > before ? null : Reflected.make(type, values);
    }

    private @Nullable Object list(RecordComponent component, JsonNode node, String path) {
        if (!node.isArray()) {
            return wrong(path, "wrong-type");
        }
        var most = annotation(component, Size.class).max();
        if (node.size() > most) {
            return wrong(path, "too-long", most);
        }
        var itemType = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        var items = new ArrayList<Object>();
        var seen = new HashSet<Object>();
        for (var i = 0; i < node.size(); i++) {
            var at = path + "[" + i + "]";
            var before = errors.size();
            var item = value(component, itemType, node.get(i), at);
            if (item != null && seen.add(item)) {
                items.add(item);
            } else if (errors.size() == before) {
                wrong(at, item == null ? "required" : "duplicate");
            }
        }
        return items.isEmpty() ? null : List.copyOf(items);
    }

    private @Nullable Object integer(RecordComponent component, JsonNode node, String path) {
        if (!node.isIntegralNumber()) {
            return wrong(path, "wrong-type");
        }
        var least = annotation(component, Min.class).value();
        var most = annotation(component, Max.class).value();
        return node.canConvertToInt() && node.intValue() >= least && node.intValue() <= most
                ? node.intValue()
                : wrong(path, "out-of-range", least, most);
    }

    /** A whole number that may be greater than any count: a place in the log. */
    private @Nullable Object position(RecordComponent component, JsonNode node, String path) {
        if (!node.isIntegralNumber()) {
            return wrong(path, "wrong-type");
        }
        var least = annotation(component, Min.class).value();
        var most = annotation(component, Max.class).value();
        return node.canConvertToLong() && node.longValue() >= least && node.longValue() <= most
                ? node.longValue()
                : wrong(path, "out-of-range", least, most);
    }

    private @Nullable Object decimal(RecordComponent component, JsonNode node, String path) {
        if (!node.isNumber()) {
            return wrong(path, "wrong-type");
        }
        var least = annotation(component, Min.class).value();
        var most = annotation(component, Max.class).value();
        var value = node.decimalValue();
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            return wrong(path, "out-of-range", least, most);
        }
        var plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() > DECIMALS) {
            return wrong(path, "too-precise", DECIMALS);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private @Nullable Object text(RecordComponent component, Class<?> type, String typed, String path) {
        var text = Text.normal(typed);
        var unfit = Text.unfit(text);
        if (unfit != null) {
            return wrong(path, unfit);
        }
        if (text.isEmpty()) {
            return null;
        }
        if (Term.class.isAssignableFrom(type)) {
            return term(type.asSubclass(Record.class), text, path);
        }
        return type.isEnum() ? code(component, type, text, path) : plain(component, type, text, path);
    }

    private @Nullable Object plain(RecordComponent component, Class<?> type, String text, String path) {
        if (type == UUID.class) {
            return uuid(text, path);
        }
        if (type == Instant.class) {
            return instant(text, path);
        }
        if (type == LocalDate.class) {
            return day(text, path);
        }
        var sized = sized(component, text, path);
        return sized == null || type == String.class ? sized : new SealedText(sized);
    }

    private @Nullable Object code(RecordComponent component, Class<?> type, String text, String path) {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant == Centre.NAT && component.getAccessor().getAnnotation(OrNetwork.class) == null
                        ? wrong(path, "not-for-the-network")
                        : constant;
            }
        }
        return wrong(path, "unknown-code");
    }

    private @Nullable Object term(Class<? extends Record> type, String text, String path) {
        var term = Reflected.make(type, new Object[] {text});
        return terms.history((Term) term).isPresent() ? term : wrong(path, "unknown-code");
    }

    private @Nullable String sized(RecordComponent component, String text, String path) {
        var size = annotation(component, Size.class);
        var length = text.codePointCount(0, text.length());
        if (length > size.max()) {
            return wrong(path, "too-long", size.max());
        }
        if (length < size.min()) {
            return wrong(path, "too-short", size.min());
        }
        var form = component.getAccessor().getAnnotation(Pattern.class);
        return form == null || text.matches(form.regexp()) ? text : wrong(path, form.message());
    }

    private @Nullable UUID uuid(String text, String path) {
        var id = Ids.read(text);
        return id == null ? wrong(path, "not-a-uuid") : id;
    }

    private @Nullable Instant instant(String text, String path) {
        try {
            var at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (at.isBefore(FIRST)) {
                return wrong(path, "before-2000");
            }
            return at.isAfter(now.plus(CLOCKS_DIFFER)) ? wrong(path, "future") : at;
        } catch (DateTimeException e) {
            return wrong(path, "bad-date");
        }
    }

    /** A day of the calendar, such as the last day of an access: it may well lie ahead. */
    private @Nullable LocalDate day(String text, String path) {
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(FIRST_DAY)) {
                return wrong(path, "before-2000");
            }
            return day.isAfter(LAST_DAY) ? wrong(path, "bad-date") : day;
        } catch (DateTimeException e) {
            return wrong(path, "bad-date");
        }
    }

    private static <A extends Annotation> A annotation(RecordComponent component, Class<A> type) {
        return Objects.requireNonNull(
                component.getAccessor().getAnnotation(type),
                () -> component + " must say its limits with @" + type.getSimpleName());
    }

    private <T> @Nullable T wrong(String path, String code, Object... limits) {
        errors.add(new InputError(path, code, limits));
        return null;
    }
}
