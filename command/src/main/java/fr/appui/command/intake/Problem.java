package fr.appui.command.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * The one shape in which programs are told that something is wrong: RFC 9457, {@code application/problem+json}.
 *
 * @param code stable, for programs
 * @param detail a sentence, for people
 * @param errors one for each thing wrong with the input; else empty
 */
public record Problem(int status, String code, String detail, List<Field> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field. */
    public record Field(String field, String code, String message) {}

    /** Any problem that is not about fields; its sentence is looked up under the code. */
    public static Problem of(int status, String code, Locale locale) {
        return new Problem(status, code, Wording.ofCode(code, locale), List.of());
    }

    /** What a denied command is told. */
    public static Problem of(Denial denial, Locale locale) {
        return new Problem(
                denial.status(), denial.code(), Wording.ofCode(denial.code(), locale), errors(denial, locale));
    }

    private static List<Field> errors(Denial denial, Locale locale) {
        return denial instanceof InvalidInput invalid
                ? invalid.errors().stream()
                        .map(error -> new Field(error.field(), error.code(), Wording.of(error, locale)))
                        .toList()
                : List.of();
    }

    /** Answers the request with this problem. Who must wait is told how long. */
    public void write(HttpServletResponse response) {
        try {
            var body = json().getBytes(StandardCharsets.UTF_8);
            response.setStatus(status);
            if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
                response.setHeader("Retry-After", "1");
            }
            response.setContentType(MEDIA_TYPE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "about:blank");
        members.put("title", title());
        members.put("status", status);
        members.put("code", code);
        members.put("detail", detail);
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        return StrictJson.written(members);
    }

    private String title() {
        var known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
