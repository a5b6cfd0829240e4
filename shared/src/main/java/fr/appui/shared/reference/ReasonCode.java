package fr.appui.shared.reference;

/** Clear, countable kind of a reason; the reason's own words are sealed beside it. */
public enum ReasonCode {
    WRONG_SECTOR,
    WRONG_FACILITY,
    WRONG_THEME,
    WRONG_DATE,
    DUPLICATE,
    ENTERED_BY_MISTAKE,
    NEW_INFORMATION,
    OTHER
}
