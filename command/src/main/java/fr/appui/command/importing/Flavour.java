package fr.appui.command.importing;

/** The two ways in which people write CSV. */
enum Flavour {
    /** Semicolons or tabs, days as {@code 16/03/2020}, labels. */
    EXCEL,
    /** Commas, ISO dates, codes. */
    OPEN_DATA
}
