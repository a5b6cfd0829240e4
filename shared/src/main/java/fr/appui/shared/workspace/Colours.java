package fr.appui.shared.workspace;

/** Dark on light, light on dark, or as the machine is set. */
public enum Colours {
    AS_THE_MACHINE,
    LIGHT,
    DARK
}
