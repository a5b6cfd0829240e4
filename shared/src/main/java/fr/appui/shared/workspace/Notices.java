package fr.appui.shared.workspace;

/** Whether a person wants mails of one kind. */
public enum Notices {
    WANTED,
    NOT_WANTED
}
