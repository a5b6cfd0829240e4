package fr.appui.shared.finding;

import org.jspecify.annotations.Nullable;

/**
 * An event of the log as somebody cites it.
 *
 * @param type stored name
 * @param number of its case; {@code null} for what has none
 */
public record CitedEvent(
        long position, String type, @Nullable String number) {}
