package fr.appui.shared.reference;

/** What an on-site action is for; contract, Codes. */
public enum ActionType {
    VISIT,
    AUDIT,
    SUPPORT,
    TRAINING,
    INVESTIGATION,
    OTHER
}
