package fr.appui.shared.reference;

/** By which register or way a signalement came; contract, Codes. */
public enum SignalementOrigin {
    /** Register of hospitals, with a number of its own. */
    E_SIN,
    /** National portal, for the medico-social sector and primary care. */
    PORTAL,
    /** Mail, telephone, fax. */
    OTHER
}
