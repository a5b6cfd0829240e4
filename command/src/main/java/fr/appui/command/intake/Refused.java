package fr.appui.command.intake;

/**
 * A rule said no: answered as 409, but {@code busy}, which asks to try again later.
 *
 * <p>Input errors, unknown cases and forbidden acts are other types.
 */
public final class Refused extends Denial {
    public static final String STALE = "stale";
    public static final String BUSY = "busy";

    public Refused(String code) {
        super(BUSY.equals(code) ? 503 : 409, code);
    }
}
