package fr.appui.query.page;

/**
 * Something that the palette leads to.
 *
 * @param more what tells it from others of the same words; empty for none
 */
public record PaletteEntry(Kind kind, String words, String more, String address) {
    /** In the order in which they are shown: what has a name of its own before the many cases that hold a word. */
    public enum Kind {
        ACTION,
        PAGE,
        VIEW,
        REQUEST,
        SIGNALEMENT,
        ACTIVITY,
        FINDING,
        NEAR,
        SEARCH
    }
}
