package fr.appui.query.export;

/** A file that could not be brought to its end after it had begun: its reader must not take it for a whole one. */
final class BrokenOff extends RuntimeException {
    BrokenOff(Exception cause) {
        super(cause);
    }
}
