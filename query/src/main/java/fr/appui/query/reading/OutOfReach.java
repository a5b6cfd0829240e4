package fr.appui.query.reading;

/** The asker is known, but this is not for that role or lies outside the scope: answered as 403. */
public final class OutOfReach extends RuntimeException {
    private final String code;

    private OutOfReach(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /** The role may not ask this at all. */
    public static OutOfReach notAllowed() {
        return new OutOfReach("not-allowed");
    }

    /** A filter names something outside the scope; a single case outside it is {@link Unknown} instead. */
    public static OutOfReach outsideScope() {
        return new OutOfReach("outside-scope");
    }

    public String code() {
        return code;
    }
}
