package fr.appui.ops.demo;

import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Requester;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Invented people. Surnames are made of syllables that no town, facility or login has, so that a name found anywhere in
 * clear can only have leaked; telephone numbers come from the ranges kept for fiction.
 */
final class People {
    private static final List<String> GIVEN = List.of(
            "Solène",
            "Maëlle",
            "Inès",
            "Agathe",
            "Coralie",
            "Fatou",
            "Yasmina",
            "Léonie",
            "Mathilde",
            "Océane",
            "Bérénice",
            "Ghislaine",
            "Marie-Josée",
            "Anaëlle",
            "Hélène",
            "Zoé",
            "Noémie",
            "Sylvaine",
            "Aïcha",
            "Rosalie",
            "Théo",
            "Gaëtan",
            "Bastien",
            "Idriss",
            "Loïc",
            "Rémi",
            "Jérôme",
            "Anselme",
            "Cédric",
            "Youssef");
    private static final List<String> FIRST = List.of(
            "Quév", "Zirm", "Ploum", "Gwaz", "Bruk", "Trév", "Fléch", "Drouk", "Skaër", "Mazh", "Kerg", "Vroul",
            "Thoux", "Jézéq", "Ploug", "Wazem", "Phél", "Brév", "Cazh", "Houz", "Guyb", "Larr", "Etch", "Ibarr", "Schw",
            "Zwick", "Kœn", "Wœrm", "Azz", "Bouk", "Ndiaf", "Traor", "Nguy", "Phamv", "Cress", "Duchm");
    private static final List<String> LAST = List.of(
            "inec", "ouzan", "arckert", "emouz", "adieu", "affroy", "athiec", "algoët", "erzac", "ixelle", "oguïec",
            "ambaux", "essoux", "idrou", "éguy", "oulard", "ivard", "émat", "yvonec", "urieux", "aspelle", "éranger",
            "obert", "usquet", "égal", "andrix");

    private static final Map<Sector, List<String>> FUNCTIONS = Map.of(
            Sector.ES,
            List.of(
                    "cadre de santé",
                    "infirmière hygiéniste",
                    "praticien hygiéniste",
                    "interne",
                    "pharmacien",
                    "directrice des soins"),
            Sector.EMS,
            List.of(
                    "infirmière coordinatrice",
                    "médecin coordonnateur",
                    "directrice",
                    "cadre de santé",
                    "aide-soignante",
                    "gouvernante"),
            Sector.VILLE,
            List.of(
                    "médecin généraliste",
                    "infirmier libéral",
                    "chirurgien-dentiste",
                    "kinésithérapeute",
                    "sage-femme libérale",
                    "pharmacienne d'officine"),
            Sector.COMMUNAUTE,
            List.of("responsable de secteur", "directrice", "référente santé", "chef de service", "agent d'accueil"));

    private People() {}

    /** Someone who calls for a facility, one of three there, or for nobody but themselves. */
    static Requester calling(
            Centre centre, Sector sector, @Nullable SubSector subSector, @Nullable Facility facility, Dice dice) {
        var known = facility == null || facility.finess() == null
                ? Dice.of("person/" + dice.between(0, Integer.MAX_VALUE - 1))
                : Dice.of("person/" + facility.finess() + "/" + dice.between(1, 3));
        var name = name(known);
        return new Requester(
                name,
                subSector == SubSector.USAGER ? null : known.one(FUNCTIONS.getOrDefault(sector, List.of())),
                phone(centre, known),
                known.chance(0.6) ? email(name, known) : null);
    }

    static String name(Dice dice) {
        return dice.one(GIVEN) + " " + dice.one(FIRST) + dice.one(LAST);
    }

    private static String phone(Centre centre, Dice dice) {
        var range = dice.chance(0.2) ? "06 39 98" : Area.of(centre).phone();
        return "%s %02d %02d".formatted(range, dice.between(0, 99), dice.between(0, 99));
    }

    private static String email(String name, Dice dice) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .toLowerCase(Locale.ROOT);
        return plain.replace(' ', '.') + "@" + dice.one("soins", "hygiene", "accueil")
                + dice.one(".example.org", ".invalid");
    }
}
