package fr.appui.ops.wiring;

/** Appui does not start like this: something would forget, or could be changed behind its back. Says what to do. */
public final class RefusedStart extends RuntimeException {
    public RefusedStart(String message) {
        super(message);
    }
}
