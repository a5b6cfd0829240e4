package fr.appui.shared.workspace;

/** Whether a single letter is a shortcut; those who speak to their machine must be able to switch that off. */
public enum SingleKeys {
    ON,
    OFF
}
