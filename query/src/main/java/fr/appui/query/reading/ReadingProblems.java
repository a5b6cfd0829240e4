package fr.appui.query.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.appui.query.reading.WrongParameters.Wrong;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs what is wrong with a question: RFC 9457 problems with a stable code, worded in their language. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReadingProblems {
    private static final String PROBLEM_JSON = "application/problem+json";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            String type,
            String title,
            int status,
            String code,
            String detail,
            @Nullable List<Field> errors) {}

    record Field(String field, String code, String message) {}

    @ExceptionHandler
    ResponseEntity<Problem> wrong(WrongParameters e, Locale locale) {
        return answer(400, locale)
                .body(problem(
                        400,
                        e.code(),
                        locale,
                        e.errors().stream().map(wrong -> field(wrong, locale)).toList()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> outOfReach(OutOfReach e, Locale locale) {
        return answer(403, locale).body(problem(403, e.code(), locale, null));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(Unknown e, Locale locale) {
        return answer(404, locale).body(problem(404, "not-found", locale, null));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notYet(NotYet e, Locale locale) {
        return answer(503, locale).header(HttpHeaders.RETRY_AFTER, "1").body(problem(503, "not-yet", locale, null));
    }

    private static ResponseEntity.BodyBuilder answer(int status, Locale locale) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    }

    private static Problem problem(int status, String code, Locale locale, @Nullable List<Field> errors) {
        return new Problem("about:blank", words("title." + status, locale), status, code, words(code, locale), errors);
    }

    private static Field field(Wrong wrong, Locale locale) {
        return new Field(
                wrong.parameter(),
                wrong.code(),
                words(wrong.code(), locale, wrong.limits().toArray()));
    }

    private static String words(String code, Locale locale, Object... limits) {
        var bundle = ResourceBundle.getBundle(
                ReadingProblems.class.getPackageName() + ".problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(code), locale).format(limits);
    }
}
