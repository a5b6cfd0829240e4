package fr.appui.shared.reference;

/** Where an activity stands, whatever its kind; contract, Codes. Only what is done counts. */
public enum ActivityStatus {
    PLANNED,
    DONE,
    CANCELLED,
    WITHDRAWN
}
