package fr.appui.command.intake;

/** The actor is known but may not do this at all: answered as 403. */
public final class NotAllowed extends Denial {
    public NotAllowed(String code) {
        super(403, code);
    }
}
