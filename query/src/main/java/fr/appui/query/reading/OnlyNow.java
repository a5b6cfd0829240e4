package fr.appui.query.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that has no past: {@code asOf} is refused there, since what it would show is not in the register's history.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OnlyNow {
    /** Why. */
    Reason value();

    enum Reason {
        /** It is there to write, and nothing is written in the past. */
        WRITES,
        /** It tells what has just changed. */
        LIVE,
        /** What it shows is kept beside the history: what a person has set up for herself, files on their way in. */
        BESIDE_THE_HISTORY
    }
}
