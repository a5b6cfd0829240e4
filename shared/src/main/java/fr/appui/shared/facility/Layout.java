package fr.appui.shared.facility;

/** The forms in which the public file of facilities has been handed out. */
public enum Layout {
    /** Lines {@code structureet;…} without column names, 2013 to 2026. */
    STRUCTUREET,
    /** Columns named in the first line: {@code nofinesset;nofinessej;rs;…}. */
    NAMED_COLUMNS,
    /** One JSON document, legal entities with their sites, a new one every day since 2025. */
    STRUCTURES_JSON
}
