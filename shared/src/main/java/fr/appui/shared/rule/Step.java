package fr.appui.shared.rule;

/** What has to be done by a last day. */
public enum Step {
    ACKNOWLEDGEMENT,
    ASSESSMENT,
    CLOSURE,
    /** Something that somebody was asked for: its last day is given by a person, never by a rule. */
    INFORMATION
}
