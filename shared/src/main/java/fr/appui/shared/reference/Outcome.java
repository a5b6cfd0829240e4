package fr.appui.shared.reference;

/** What became of a request when it was closed. */
public enum Outcome {
    ORAL_ADVICE,
    WRITTEN_ANSWER,
    DOCUMENT_SENT,
    VISIT_PLANNED,
    CONFERENCE,
    REFERRED,
    SIGNALEMENT_OPENED,
    NO_ACTION
}
