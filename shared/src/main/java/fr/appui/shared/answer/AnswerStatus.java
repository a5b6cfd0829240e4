package fr.appui.shared.answer;

/** Where a reusable answer stands. */
public enum AnswerStatus {
    PROPOSED,
    APPROVED,
    SUPERSEDED,
    WITHDRAWN
}
