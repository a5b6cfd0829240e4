package fr.appui.shared.rule;

/** What a deadline counts. */
public enum DayUnit {
    CALENDAR_DAYS,
    /** Monday to Friday but holidays of the territory (jours ouvrés). */
    WORKING_DAYS
}
