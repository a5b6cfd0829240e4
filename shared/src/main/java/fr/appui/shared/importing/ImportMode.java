package fr.appui.shared.importing;

/** What becomes of a file in which some lines are wrong. */
public enum ImportMode {
    ALL_OR_NOTHING,
    KEEP_GOOD
}
