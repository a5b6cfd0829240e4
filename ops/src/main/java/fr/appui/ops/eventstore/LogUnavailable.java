package fr.appui.ops.eventstore;

/** The log could not be written to: a breakdown, not a refusal; answered as 503. The command is not there. */
public final class LogUnavailable extends RuntimeException {
    LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
