package fr.appui.ops.demo;

import fr.appui.shared.facility.Finess;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invented facilities, the same ones calling again and again: names, towns and FINESS numbers that nobody bears. */
final class Facilities {
    private static final List<String> TOWN_BEGINS = List.of(
            "Dambrac",
            "Belcombe",
            "Chantevigne",
            "Doucelle",
            "Cescourt",
            "Fontbrune",
            "Grandvallon",
            "Hauteclaire",
            "Jussemont",
            "Lavernade",
            "Malbosque",
            "Noirvaux",
            "Gormeville",
            "Pierrelongue",
            "Rochebelle",
            "Sauvignac",
            "Tourmaline",
            "Valdonne",
            "Vertelune",
            "Bysserand");
    private static final List<String> TOWN_ENDS =
            List.of("", "", "-les-Bains", "-sur-Alouette", "-en-Plaine", "-le-Haut", "-la-Rivière", "-sous-Bois");
    private static final List<String> OF_FLOWERS = List.of(
            "Les Tilleuls",
            "Les Magnolias",
            "Le Clos fleuri",
            "Les Glycines",
            "La Roseraie",
            "Les Mimosas",
            "Le Val vert",
            "Les Hirondelles",
            "L'Orée du parc",
            "Les Grands Chênes",
            "Le Belvédère",
            "La Source",
            "Les Cèdres",
            "Le Moulin",
            "Les Vergers",
            "L'Âge d'or",
            "La Closerie",
            "Les Embruns");

    private static final Map<Sector, List<String>> KINDS = Map.of(
            Sector.ES,
            List.of(
                    "Centre hospitalier de %2$s",
                    "Hôpital local de %2$s",
                    "Clinique %1$s",
                    "Clinique de %2$s",
                    "Centre de rééducation %1$s",
                    "Hospitalisation à domicile de %2$s"),
            Sector.EMS,
            List.of(
                    "EHPAD %1$s",
                    "EHPAD %1$s",
                    "EHPAD de %2$s",
                    "Résidence %1$s",
                    "Foyer de vie %1$s",
                    "Maison d'accueil spécialisée %1$s",
                    "Institut médico-éducatif %1$s"),
            Sector.VILLE,
            List.of("Maison de santé de %2$s", "Centre de santé de %2$s", "Laboratoire de %2$s", "Pharmacie %1$s"));

    private static final Map<SubSector, String> OF_THE_COMMUNITY = Map.of(
            SubSector.AIDE_DOMICILE, "Aide à domicile de %2$s",
            SubSector.AIDE_SOCIALE, "Centre d'hébergement %1$s",
            SubSector.COLLECTIVITE, "Mairie de %2$s",
            SubSector.PETITE_ENFANCE, "Crèche %1$s",
            SubSector.SCOLAIRE, "Groupe scolaire %1$s");

    private Facilities() {}

    /** One of the facilities of a centre that call; {@code null} when the caller stands for none. */
    static @Nullable Facility calling(Centre centre, Sector sector, @Nullable SubSector subSector, Dice dice) {
        return switch (sector) {
            case ES, EMS -> dice.chance(0.93) ? one(centre, sector, dice) : null;
            case VILLE -> dice.chance(0.4) ? one(centre, sector, dice) : null;
            case COMMUNAUTE -> {
                var name = subSector == null ? null : OF_THE_COMMUNITY.get(subSector);
                yield name == null || dice.chance(0.3) ? null : ofTheCommunity(centre, name, dice);
            }
        };
    }

    /** Any facility of that sector, for a first entry that names the wrong one. */
    static Facility one(Centre centre, Sector sector, Dice dice) {
        return at(Area.of(centre), sector, dice.between(0, known(centre, sector) - 1));
    }

    /** All of that sector that the dice may throw. */
    static List<Facility> all(Centre centre, Sector sector) {
        return IntStream.range(0, known(centre, sector))
                .mapToObj(number -> at(Area.of(centre), sector, number))
                .toList();
    }

    private static int known(Centre centre, Sector sector) {
        return Math.clamp(Area.of(centre).population() / 5, 6, sector == Sector.EMS ? 160 : 80);
    }

    private static Facility at(Area area, Sector sector, int number) {
        var dice = Dice.of("facility/" + area.centre() + "/" + sector + "/" + number);
        var department = dice.one(area.departments());
        var town = town(dice);
        var kinds = KINDS.getOrDefault(sector, List.of("%1$s"));
        var name = dice.one(kinds).formatted(dice.one(OF_FLOWERS), town);
        return new Facility(finess(department, sector.ordinal() * 200 + number), name, town, department);
    }

    private static Facility ofTheCommunity(Centre centre, String name, Dice dice) {
        var town = town(dice);
        return new Facility(
                null,
                name.formatted(dice.one(OF_FLOWERS), town),
                town,
                dice.one(Area.of(centre).departments()));
    }

    private static String town(Dice dice) {
        return dice.one("", "", "Saint-", "Notre-Dame-de-") + dice.one(TOWN_BEGINS) + dice.one(TOWN_ENDS);
    }

    /** Nine characters with a valid check digit, in a series that is not given out. */
    private static String finess(String department, int serial) {
        var prefix = switch (department) {
            case "976" -> "9805";
            default -> department.length() == 3 ? "970" + department.charAt(2) : department;
        };
        var body = prefix + "9" + "0".repeat(7 - prefix.length() - 3) + "%03d".formatted(serial);
        return body + Finess.checkDigit(body);
    }
}
