package fr.appui.shared.reference;

/** Subject of a request; a request has one or several. */
public enum Theme {
    STANDARD_PRECAUTIONS,
    CONTACT_PRECAUTIONS,
    DROPLET_PRECAUTIONS,
    AIR_PRECAUTIONS,
    PPE,
    MDRO,
    XDRO,
    C_DIFFICILE,
    SCABIES,
    IRA,
    GEA,
    COVID19,
    BLOOD_EXPOSURE,
    SURFACE_DISINFECTION,
    DEVICE_REPROCESSING,
    ENDOSCOPES,
    WATER_LEGIONELLA,
    AIR_WORKS,
    WASTE,
    LAUNDRY,
    CATERING,
    VACCINATION,
    ANTIBIOTICS,
    SURVEILLANCE,
    SIGNALEMENT,
    TRAINING,
    SUPPLY_SHORTAGE,
    OTHER
}
