package fr.appui.query.reading;

/** No such case, account or event for this asker, at that moment: answered as 404, whatever the reason. */
public final class Unknown extends RuntimeException {
    public Unknown() {
        super("unknown", null, false, false);
    }
}
