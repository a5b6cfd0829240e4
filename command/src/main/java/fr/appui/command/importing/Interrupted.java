package fr.appui.command.importing;

/** The machine stops: the import goes on at its next start. */
final class Interrupted extends RuntimeException {
    Interrupted() {
        super("the import was interrupted", null, false, false);
    }
}
