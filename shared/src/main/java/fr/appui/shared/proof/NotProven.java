package fr.appui.shared.proof;

/** A proof that does not hold, or something written in a form that it may not have; the message says which. */
public final class NotProven extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotProven(String why) {
        super(why);
    }
}
