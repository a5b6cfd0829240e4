package fr.appui.shared.reference;

/** For whom a meeting is; contract, Codes. */
public enum Level {
    REGIONAL,
    NATIONAL
}
