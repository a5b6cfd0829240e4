package fr.appui.query.reading;

/** The views have not come as far as asked, in spite of waiting: answered as 503, ask again. */
public final class NotYet extends RuntimeException {
    public NotYet() {
        super("not yet", null, false, false);
    }
}
