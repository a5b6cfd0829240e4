package fr.appui.shared.reference;

/** What a signalement is about; contract, Codes. */
public enum SignalementKind {
    IRA,
    GEA,
    COVID19,
    XDRO,
    C_DIFFICILE,
    SCABIES,
    LEGIONELLA,
    OTHER
}
