package fr.appui.command.intake;

/** Why a command was not taken: the one family of exceptions that a caller is told about. */
public abstract sealed class Denial extends RuntimeException
        permits InvalidInput, NotAllowed, Refused, UnknownCase, Unreadable {
    private final int status;
    private final String code;

    Denial(int status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Status of HTTP. */
    public final int status() {
        return status;
    }

    /** Never changes once released; its wording stands in the messages of this module. */
    public final String code() {
        return code;
    }
}
