package fr.appui.shared.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided, as far as it is told in clear.
 *
 * @param number 1, 2, 3… within the meeting
 * @param done whether nothing remains to be done of it
 */
public record Decision(int number, @Nullable LocalDate dueOn, boolean done) {}
