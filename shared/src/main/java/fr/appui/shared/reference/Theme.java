package fr.appui.shared.reference;

import java.util.List;

/** Subject of a request; a request has one or several. */
public record Theme(String code) implements Term {
    public static final Theme STANDARD_PRECAUTIONS = new Theme("STANDARD_PRECAUTIONS");
    public static final Theme CONTACT_PRECAUTIONS = new Theme("CONTACT_PRECAUTIONS");
    public static final Theme DROPLET_PRECAUTIONS = new Theme("DROPLET_PRECAUTIONS");
    public static final Theme AIR_PRECAUTIONS = new Theme("AIR_PRECAUTIONS");
    public static final Theme PPE = new Theme("PPE");
    public static final Theme MDRO = new Theme("MDRO");
    public static final Theme XDRO = new Theme("XDRO");
    public static final Theme C_DIFFICILE = new Theme("C_DIFFICILE");
    public static final Theme SCABIES = new Theme("SCABIES");
    public static final Theme IRA = new Theme("IRA");
    public static final Theme GEA = new Theme("GEA");
    public static final Theme COVID19 = new Theme("COVID19");
    public static final Theme BLOOD_EXPOSURE = new Theme("BLOOD_EXPOSURE");
    public static final Theme SURFACE_DISINFECTION = new Theme("SURFACE_DISINFECTION");
    public static final Theme DEVICE_REPROCESSING = new Theme("DEVICE_REPROCESSING");
    public static final Theme ENDOSCOPES = new Theme("ENDOSCOPES");
    public static final Theme WATER_LEGIONELLA = new Theme("WATER_LEGIONELLA");
    public static final Theme AIR_WORKS = new Theme("AIR_WORKS");
    public static final Theme WASTE = new Theme("WASTE");
    public static final Theme LAUNDRY = new Theme("LAUNDRY");
    public static final Theme CATERING = new Theme("CATERING");
    public static final Theme VACCINATION = new Theme("VACCINATION");
    public static final Theme ANTIBIOTICS = new Theme("ANTIBIOTICS");
    public static final Theme SURVEILLANCE = new Theme("SURVEILLANCE");
    public static final Theme SIGNALEMENT = new Theme("SIGNALEMENT");
    public static final Theme TRAINING = new Theme("TRAINING");
    public static final Theme SUPPLY_SHORTAGE = new Theme("SUPPLY_SHORTAGE");
    public static final Theme OTHER = new Theme("OTHER");

    private static final List<Theme> FOUNDING = List.of(
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
            OTHER);

    /** The contract's own, in its order. */
    public static List<Theme> founding() {
        return FOUNDING;
    }

    @Override
    public boolean isFounding() {
        return FOUNDING.contains(this);
    }

    @Override
    public String toString() {
        return code;
    }
}
