package fr.appui.shared.reference;

/** How an on-site action is done, which decides what it counts under; contract, Codes. */
public enum ActionMode {
    /** Somebody of the centre goes there. */
    ON_SITE,
    /** Conference by telephone or video. */
    REMOTE,
    /** A mobile hygiene team is accompanied. */
    EMH
}
