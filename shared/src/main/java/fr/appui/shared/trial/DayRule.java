package fr.appui.shared.trial;

/** On which day a trial counts what the official definition counts. */
public enum DayRule {
    /** The day of the official definition. */
    OFFICIAL,
    /** The day on which the case was first recorded, however long ago it had happened. */
    RECORDED,
    /** The day of the first answer to a request, of the first acknowledgement of a signalement. */
    FIRST_ANSWER,
    /** The day on which a request ceased to be open, on which a signalement was closed. */
    CLOSED
}
