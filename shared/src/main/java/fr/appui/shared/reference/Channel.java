package fr.appui.shared.reference;

/** Way by which a request reached the centre. */
public enum Channel {
    PHONE,
    EMAIL,
    WEB_FORM,
    MSSANTE,
    LETTER,
    FAX,
    IN_PERSON,
    ARS,
    EOH_EMH
}
