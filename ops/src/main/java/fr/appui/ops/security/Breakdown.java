package fr.appui.ops.security;

import fr.appui.ops.eventstore.LogUnavailable;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells breakdowns without their messages: a driver's or a parser's message may quote what people typed. */
final class Breakdown {
    private static final int FRAMES = 12;

    private Breakdown() {}

    static boolean isDatabaseAway(Throwable e) {
        return causes(e)
                .anyMatch(cause -> cause instanceof LogUnavailable
                        || cause instanceof DataAccessException
                        || cause instanceof TransactionException
                        || cause instanceof SQLException);
    }

    static String inShort(Throwable e) {
        return causes(e)
                .map(cause -> cause.getClass().getSimpleName()
                        + (cause instanceof SQLException sql ? "(" + sql.getSQLState() + ")" : ""))
                .collect(Collectors.joining(" < "));
    }

    static String withStack(Throwable e) {
        return causes(e)
                .map(cause -> cause.getClass().getName() + "\n    at "
                        + Arrays.stream(cause.getStackTrace())
                                .limit(FRAMES)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining("\n    at ")))
                .collect(Collectors.joining("\ncaused by "));
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null && cause.getCause() != cause, Throwable::getCause)
                .limit(8);
    }
}
