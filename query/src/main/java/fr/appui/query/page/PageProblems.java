package fr.appui.query.page;

import fr.appui.query.reading.NotYet;
import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.WrongParameters;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells people what is wrong, on a page that says what to do. */
@ControllerAdvice(annotations = Page.class)
final class PageProblems {
    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler
    ModelAndView wrong(WrongParameters e) {
        return page(400);
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

    /** The database is away: it is restarted or failed over to. Its message may quote what people typed. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ModelAndView away(Exception e) {
        LOG.warn("a page was answered 503: {}", e.getClass().getName());
        return page(503);
    }

    private static ModelAndView page(int status) {
        return new ModelAndView("error", Map.of("status", status), HttpStatusCode.valueOf(status));
    }
}
