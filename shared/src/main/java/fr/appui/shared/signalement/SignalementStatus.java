package fr.appui.shared.signalement;

/** Where a signalement stands. */
public enum SignalementStatus {
    RECEIVED,
    ACKNOWLEDGED,
    ASSESSED,
    CLOSED,
    WITHDRAWN,
    MERGED;

    /** Whether somebody still has to do something. */
    public boolean isFollowed() {
        return this == RECEIVED || this == ACKNOWLEDGED || this == ASSESSED;
    }
}
