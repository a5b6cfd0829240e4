package fr.appui.shared.reference;

/** Sector of care that a request comes from; decided on the event and never rewritten when a facility changes later. */
public enum Sector {
    ES,
    EMS,
    VILLE,
    COMMUNAUTE
}
