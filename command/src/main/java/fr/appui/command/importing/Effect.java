package fr.appui.command.importing;

/** What a line did, or would do, to the register. */
public enum Effect {
    ADDED,
    UPDATED,
    /** It was there before, and says nothing new. */
    KNOWN
}
