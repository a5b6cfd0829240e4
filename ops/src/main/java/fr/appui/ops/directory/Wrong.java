package fr.appui.ops.directory;

/** The file as a whole cannot be taken in; says what to do. */
public final class Wrong extends RuntimeException {
    public Wrong(String message) {
        super(message);
    }
}
