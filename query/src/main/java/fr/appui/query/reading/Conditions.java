package fr.appui.query.reading;

import fr.appui.query.reading.Moments.Known;
import fr.appui.shared.reference.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions of one SELECT, as many as filters were given, and their parameters. */
public final class Conditions {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z]\\w*)");

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param condition SQL of this program; never a word that somebody typed */
    public Conditions add(String condition) {
        all.add(condition);
        return this;
    }

    public Conditions add(String condition, String parameter, Object value) {
        return add(condition).with(parameter, value);
    }

    /** One more parameter of a condition that has several. */
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Adds nothing when the filter was not given. */
    public Conditions given(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : add(condition, parameter, written(value));
    }

    private static Object written(Object value) {
        return switch (value) {
            case Enum<?> code -> code.name();
            case Term term -> term.code();
            default -> value;
        };
    }

    /** Rows that are intervals of positions, such as those of {@link IntervalProjection}, as they stood at a moment. */
    public Conditions standing(Known known) {
        return known.latest()
                ? add("to_pos IS NULL")
                : add("from_pos <= :at AND (to_pos IS NULL OR to_pos > :at)", "at", known.position());
    }

    /** The same conditions with other names for their parameters, so that several can stand in one statement. */
    public Conditions named(String prefix) {
        var renamed = new Conditions();
        all.forEach(condition -> renamed.add(PARAMETER.matcher(condition).replaceAll(":" + prefix + "$1")));
        parameters.forEach((name, value) -> renamed.with(prefix + name, value));
        return renamed;
    }

    /** The conditions after WHERE. */
    public String sql() {
        return all.isEmpty() ? "TRUE" : String.join("\n   AND ", all);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
