package fr.appui.ops.security;

import fr.appui.ops.eventstore.LogUnavailable;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The last word on errors of the API that no feature has answered: what Spring refuses (method, media type, unknown
 * path), and breakdowns. Every problem bears a stable code; a breakdown tells nothing of its cause but an entry in the
 * log.
 */
@RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiErrors extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private static final Map<Integer, String> CODES = Map.of(
            400, "invalid",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type");

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        problem.setDetail(null);
        problem.setProperty("code", CODES.getOrDefault(status.value(), fallback(status)));
        return ResponseEntity.status(status)
                .headers(headers)
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .body(problem);
    }

    private static String fallback(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "error" : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The database is away: it is restarted or failed over to; try again. */
    @ExceptionHandler({LogUnavailable.class, DataAccessException.class, TransactionException.class, SQLException.class})
    ResponseEntity<ProblemDetail> unavailable(Exception e) {
        LOG.warn("answered 503: {}", Breakdown.inShort(e));
        var problem = problem(503, "unavailable");
        return ResponseEntity.status(503).header("Retry-After", "2").body(problem);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> breakdown(Exception e) {
        if (Breakdown.isDatabaseAway(e)) {
            return unavailable(e);
        }
        LOG.error("answered 500: {}", Breakdown.withStack(e));
        return ResponseEntity.status(500).body(problem(500, "breakdown"));
    }

    private static ProblemDetail problem(int status, String code) {
        var problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", code);
        return problem;
    }
}
