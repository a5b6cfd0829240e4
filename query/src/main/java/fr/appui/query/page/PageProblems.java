package fr.appui.query.page;

import fr.appui.query.reading.NotYet;
import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.WrongParameters;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells people why a question was not answered, on a page that says what to do. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems {
    @ExceptionHandler
    ModelAndView wrong(WrongParameters e) {
        return e.code().equals("invalid")
                        && e.errors().stream().anyMatch(wrong -> wrong.code().equals("only-now"))
                ? new ModelAndView(
                        "error", Map.of("status", 400, "key", "failure.only-now"), HttpStatusCode.valueOf(400))
                : page(400);
    }

    @ExceptionHandler
    ModelAndView outOfReach(OutOfReach e) {
        return page(403);
    }

    @ExceptionHandler
    ModelAndView unknown(Unknown e) {
        return page(404);
    }

    @ExceptionHandler
    ModelAndView notYet(NotYet e) {
        return page(503);
    }

    private static ModelAndView page(int status) {
        return new ModelAndView("error", Map.of("status", status), HttpStatusCode.valueOf(status));
    }
}
