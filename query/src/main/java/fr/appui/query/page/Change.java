package fr.appui.query.page;

/**
 * One field that an event changed, both values in the reader's words.
 *
 * @param before empty when there was nothing
 */
public record Change(String field, String before, String after) {}
