package fr.appui.ops.directory;

/** A row that cannot be taken in; {@code field} as the file names it. */
public record Refusal(long line, String field, String reason) {}
