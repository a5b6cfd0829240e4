package fr.appui.shared.reference;

/** In what capacity somebody sits in a committee; who it is stays unsaid. */
public enum Capacity {
    HYGIENIST,
    HYGIENE_NURSE,
    INFECTIOLOGIST,
    MICROBIOLOGIST,
    PHARMACIST,
    EPIDEMIOLOGIST,
    MEDICO_SOCIAL,
    PRIMARY_CARE,
    MANAGEMENT,
    HEALTH_AGENCY,
    USERS_REPRESENTATIVE,
    OTHER
}
