package fr.appui.command.intake;

/** The actor is known but may not do this at all: answered as 403. */
public final class NotAllowed extends RuntimeException {
    private final String code;

    public NotAllowed(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
