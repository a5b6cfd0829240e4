package fr.appui.shared.reference;

import java.util.List;

/** Part of the sector {@link Sector#COMMUNAUTE}; meaningless in any other sector. */
public record SubSector(String code) implements Term {
    public static final SubSector AIDE_DOMICILE = new SubSector("AIDE_DOMICILE");
    public static final SubSector AIDE_SOCIALE = new SubSector("AIDE_SOCIALE");
    public static final SubSector COLLECTIVITE = new SubSector("COLLECTIVITE");
    public static final SubSector ENTREPRISE = new SubSector("ENTREPRISE");
    public static final SubSector PETITE_ENFANCE = new SubSector("PETITE_ENFANCE");
    public static final SubSector SCOLAIRE = new SubSector("SCOLAIRE");
    public static final SubSector USAGER = new SubSector("USAGER");
    public static final SubSector AUTRE = new SubSector("AUTRE");

    private static final List<SubSector> FOUNDING =
            List.of(AIDE_DOMICILE, AIDE_SOCIALE, COLLECTIVITE, ENTREPRISE, PETITE_ENFANCE, SCOLAIRE, USAGER, AUTRE);

    /** The contract's own, in its order. */
    public static List<SubSector> founding() {
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
