package fr.appui.command.intake;

/** How much a body may say. */
public final class Limits {
    /** Characters of a question, an answer, a note, a reason. */
    public static final int TEXT = 20_000;

    /** Themes of one request. */
    public static final int THEMES = 10;

    /** Reusable answers in one answer. */
    public static final int ANSWERS = 20;

    /** Minutes of work: a week. */
    public static final int MINUTES = 10_080;

    /** People who fell ill, in one count. */
    public static final int CASES = 10_000;

    /** Criteria of one signalement. */
    public static final int CRITERIA = 12;

    /** Days of an epidemic curve: a year. */
    public static final int CURVE = 366;

    private Limits() {}
}
