package fr.appui.shared.finding;

/** What an evaluator raises: something to be explained, or something that was found. */
public enum FindingKind {
    QUESTION,
    FINDING
}
