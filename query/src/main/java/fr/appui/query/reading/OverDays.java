package fr.appui.query.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page whose {@code from} and {@code to} are the days on which what it shows happened: it can be looked at as far as
 * a day of these, beside the moment that it was known at. One whose days are those of recording is none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OverDays {}
