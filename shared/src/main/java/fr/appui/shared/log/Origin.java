package fr.appui.shared.log;

/** By which door a command came in. */
public enum Origin {
    PAGE,
    API,
    IMPORT,
    POLICY,
    DEMO
}
