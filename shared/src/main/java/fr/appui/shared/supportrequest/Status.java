package fr.appui.shared.supportrequest;

/** Where a support request stands. */
public enum Status {
    OPEN,
    ANSWERED,
    REFERRED,
    CLOSED,
    WITHDRAWN,
    MERGED
}
