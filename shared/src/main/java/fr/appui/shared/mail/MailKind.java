package fr.appui.shared.mail;

/** Why a mail goes out. */
public enum MailKind {
    /** To whoever a case was given to. */
    ASSIGNMENT,
    /** To somebody who was asked for something and has not answered. */
    REMINDER,
    /** To a person of the register, once a day. */
    DIGEST
}
