package fr.appui.command.intake;

/**
 * A rule said no. The code never changes once released; its French and English wording stands in the pages' messages.
 *
 * <p>Answered as 409. Input errors, unknown cases and forbidden acts are other types.
 */
public final class Refused extends RuntimeException {
    private final String code;

    public Refused(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
