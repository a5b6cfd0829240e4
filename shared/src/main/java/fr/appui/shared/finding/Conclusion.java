package fr.appui.shared.finding;

/** How evaluators settled a question or finding. */
public enum Conclusion {
    /** The answer explains it: nothing is wrong. */
    EXPLAINED,
    /** It was right, and the register was put right since. */
    CORRECTED,
    /** It is right and stands as it was raised. */
    UPHELD
}
