package fr.appui.command.intake;

/** The request is not even looked into: too large (413), or of a kind that is not taken here (415). */
public final class Unreadable extends Denial {
    private Unreadable(int status, String code) {
        super(status, code);
    }

    static Unreadable tooLarge() {
        return new Unreadable(413, "too-large");
    }

    static Unreadable unsupportedMediaType() {
        return new Unreadable(415, "unsupported-media-type");
    }
}
