package fr.appui.ops.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The last word on errors that no feature has answered: what Spring refuses (method, media type, unknown path) and
 * breakdowns. A program gets a problem with a stable code, a person the error page. A breakdown tells nothing of its
 * cause but an entry in the log, and that entry quotes nothing that people typed.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class LastWord extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(LastWord.class);

    private static final Map<Integer, String> CODES = Map.of(
            400, "invalid",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type");

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var web = (ServletWebRequest) request;
        return answer(web.getRequest(), web.getResponse(), status.value(), headers);
    }

    /** Tomcat could not read a form's parameters; it knows whether they were too many or broken. */
    @ExceptionHandler(InvalidParameterException.class)
    @Nullable
    ResponseEntity<Object> unreadable(
            InvalidParameterException e, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, e.getErrorCode(), new HttpHeaders());
    }

    /**
     * The database is away: it is being restarted or failed over to; the caller may try again. An answer that has begun
     * is cut off where it stands, so that nobody takes it for a whole one.
     */
    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> breakdown(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            LOG.warn("cut an answer off: {}", Breakdown.inShort(e));
            throw e;
        }
        var headers = new HttpHeaders();
        if (Breakdown.isDatabaseAway(e)) {
            LOG.warn("answered 503: {}", Breakdown.inShort(e));
            headers.set(HttpHeaders.RETRY_AFTER, "2");
            return answer(request, response, 503, headers);
        }
        LOG.error("answered 500: {}", Breakdown.withStack(e));
        return answer(request, response, 500, headers);
    }

    private static @Nullable ResponseEntity<Object> answer(
            HttpServletRequest request, @Nullable HttpServletResponse response, int status, HttpHeaders headers) {
        if (request.getRequestURI().startsWith("/api/")) {
            var problem = ProblemDetail.forStatus(status);
            problem.setProperty("code", code(status));
            return ResponseEntity.status(status)
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        if (response != null && !response.isCommitted()) {
            send(response, status);
        }
        return null;
    }

    private static void send(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException _) {
            // the reader has gone
        }
    }

    private static String code(int status) {
        return switch (status) {
            case 500 -> "breakdown";
            case 503 -> "unavailable";
            default -> CODES.getOrDefault(status, "refused");
        };
    }
}
