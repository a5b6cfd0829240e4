package fr.appui.shared.signalement;

/** What the counts of a signalement mean under a threshold. */
public enum Verdict {
    /** Enough cases, close enough together. */
    CLUSTER,
    /** Too few cases. */
    BELOW,
    /** Enough cases in all, but the counts do not tell whether they fell close enough together. */
    UNCERTAIN
}
