package fr.appui.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One form of a page: empty with its default values, or as it was typed and refused.
 *
 * @param name also the beginning of the ids of its fields, so that several forms can stand on one page
 * @param key the {@code Idempotency-Key} that the next attempt will bear
 * @param values as typed, or the defaults
 * @param problems what was wrong with which field; empty for a fresh form
 * @param code the refusal's code, {@code invalid} when fields are wrong, empty for a fresh form
 * @param message the refusal in words of the side that refused, in the reader's language
 */
public record Form(
        String name, UUID key, Map<String, List<String>> values, List<Problem> problems, String code, String message) {

    /** @param message what is wrong with the field, in words of the side that refused; its code when it has none */
    public record Problem(String field, String code, String message) {}

    /** A form that nobody has filled in yet. */
    public static Form fresh(String name, Map<String, String> defaults) {
        var values = new java.util.HashMap<String, List<String>>();
        defaults.forEach((field, value) -> values.put(field, List.of(value)));
        return new Form(name, UUID.randomUUID(), Map.copyOf(values), List.of(), "", "");
    }

    /**
     * The form of this name as it was refused, when this request is the forward of its refused POST; a fresh one
     * otherwise.
     */
    public static Form of(HttpServletRequest request, String name, Map<String, String> defaults) {
        if (!name.equals(request.getAttribute("form.name"))) {
            return fresh(name, defaults);
        }
        return new Form(
                name,
                UUID.randomUUID(),
                typed(request),
                problems(request),
                text(request, "form.code"),
                text(request, "form.message"));
    }

    /** The same fresh form with fields that hold several values begun. */
    public Form begun(Map<String, List<String>> begun) {
        return new Form(name, key, Map.copyOf(begun), problems, code, message);
    }

    /** The form as it was left, filled in by the same person and not refused. */
    public static Form again(String name, UUID key, Map<String, List<String>> values) {
        return new Form(name, key, Map.copyOf(values), List.of(), "", "");
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var values = new java.util.HashMap<String, List<String>>();
        if (request.getAttribute("form.values") instanceof Map<?, ?> typed) {
            typed.forEach((field, value) -> values.put((String) field, Arrays.asList((String[]) value)));
        }
        return values;
    }

    private static List<Problem> problems(HttpServletRequest request) {
        if (!(request.getAttribute("form.errors") instanceof List<?> errors)) {
            return List.of();
        }
        return errors.stream()
                .map(error -> (Map<?, ?>) error)
                .map(e -> new Problem(part(e, "field"), part(e, "code"), part(e, "message")))
                .toList();
    }

    private static String part(Map<?, ?> error, String name) {
        return error.get(name) instanceof String text ? text : "";
    }

    private static String text(HttpServletRequest request, String attribute) {
        return request.getAttribute(attribute) instanceof String text ? text : "";
    }

    /** Whether the form comes back because it was refused. */
    public boolean refused() {
        return !code.isEmpty();
    }

    /** The field's first value that is not empty, as typed; empty for none. */
    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    public boolean has(String field, Enum<?> value) {
        return has(field, value.name());
    }

    /** What is wrong with this field, its parts ({@code facility.finess}, {@code themes[0]}) included. */
    public @Nullable Problem problem(String field) {
        return problems.stream()
                .filter(p -> field.equals(belongsTo(p)))
                .findFirst()
                .orElse(null);
    }

    /** The form's field that a problem is about: {@code themes[0]} is told at {@code themes}. */
    static String belongsTo(Problem problem) {
        var bracket = problem.field().indexOf('[');
        return bracket < 0 ? problem.field() : problem.field().substring(0, bracket);
    }

    /** The id in the page of this form's field. */
    public String id(String field) {
        return name + "-" + field.replace('.', '-');
    }

    /** The id in the page that an error links to. */
    public String id(Problem problem) {
        return id(belongsTo(problem));
    }

    /**
     * The field's name in the reader's words; a form, or each of a number of them, may call it otherwise than the
     * others.
     */
    public String label(Words words, Problem problem) {
        var own = "form." + name.replaceFirst("-\\d+$", "") + "." + belongsTo(problem);
        var key = words.knows(own) ? own : "field." + belongsTo(problem);
        return words.knows(key) ? words.say(key) : belongsTo(problem);
    }
}
