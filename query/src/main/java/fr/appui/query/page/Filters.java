package fr.appui.query.page;

import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.WrongParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The filters of a list as a person typed them: those left blank are none, those that cannot be read are marked. */
public final class Filters {
    private final Map<String, String> typed = new LinkedHashMap<>();

    public Filters and(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            typed.put(name, value.strip());
        }
        return this;
    }

    public Map<String, String> typed() {
        return typed;
    }

    /** The names of those that could not be read. */
    public static List<String> wrong(Parameters in) {
        try {
            in.check();
            return List.of();
        } catch (WrongParameters e) {
            return e.errors().stream().map(WrongParameters.Wrong::parameter).toList();
        }
    }

    /** Of the page that marks them; {@code null} leaves the status as it is: the page of a refused form has one. */
    public static @Nullable HttpStatus status(List<String> wrong) {
        return wrong.isEmpty() ? null : HttpStatus.BAD_REQUEST;
    }
}
