package fr.appui.shared.trial;

/** Where a definition that is tried stands. */
public enum TrialStatus {
    TRIED,
    KEPT,
    THROWN_AWAY
}
