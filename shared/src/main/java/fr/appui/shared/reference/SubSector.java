package fr.appui.shared.reference;

/** Part of the sector {@link Sector#COMMUNAUTE}; meaningless in any other sector. */
public enum SubSector {
    AIDE_DOMICILE,
    AIDE_SOCIALE,
    COLLECTIVITE,
    ENTREPRISE,
    PETITE_ENFANCE,
    SCOLAIRE,
    USAGER,
    AUTRE
}
