package fr.appui.command.supportrequest;

/** How much a body may say. */
final class Limits {
    /** Characters of a question, an answer, a note, a reason. */
    static final int TEXT = 20_000;

    /** Themes of one request. */
    static final int THEMES = 10;

    /** Reusable answers in one answer. */
    static final int ANSWERS = 20;

    /** Minutes of work: a week. */
    static final int MINUTES = 10_080;

    private Limits() {}
}
