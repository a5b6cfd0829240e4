package fr.appui.ops.demo;

import fr.appui.ops.directory.DirectoryRow;
import fr.appui.query.reading.Folding;
import fr.appui.shared.facility.Finess;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.FacilityCategory;
import fr.appui.shared.reference.Sector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An invented directory of any size, as the public file would tell it: real departments and towns, invented homes and
 * hospitals, numbers with valid check digits. Rows come in an order of their own: a smaller sample is the beginning of
 * a larger one. First those that the tests ask for, then all that call in the demonstration.
 */
public final class SampleDirectory {
    /** Day that the sample tells of: before anything that is played. */
    public static final LocalDate VINTAGE = LocalDate.of(2018, 12, 15);

    /** Stands for the bytes of a file that was never written. */
    static final String SHA256 = "0".repeat(64);

    /** How many rows the demonstration's own directory has. */
    public static final int OF_THE_DEMONSTRATION = 6000;

    private record Town(String department, String name, int weight) {}

    /** @param names made with 1 the name of a home, 2 the town */
    private record Kind(String category, String label, int share, List<String> names) {}

    private static final Set<String> GREATEST =
            towns().stream().filter(town -> town.weight > 3).map(Town::name).collect(Collectors.toUnmodifiableSet());

    private static final List<String> HOMES = List.of(
            "Les Tilleuls",
            "Les Magnolias",
            "Les Glycines",
            "La Roseraie",
            "Les Mimosas",
            "Le Clos Fleuri",
            "Le Val Vert",
            "Les Hirondelles",
            "L’Orée du Parc",
            "Les Grands Chênes",
            "Le Belvédère",
            "La Source",
            "Les Cèdres",
            "Le Moulin",
            "Les Vergers",
            "L’Âge d’Or",
            "La Closerie",
            "Les Embruns",
            "Les Marronniers",
            "Les Lilas",
            "Les Acacias",
            "Les Peupliers",
            "Les Charmilles",
            "Le Cèdre Bleu",
            "Les Jardins d’Arcadie",
            "Bel Air",
            "Beau Séjour",
            "Mon Repos",
            "Le Parc",
            "Les Oliviers",
            "Les Pins",
            "Les Bruyères",
            "Les Genêts",
            "Les Érables",
            "Les Platanes",
            "Le Verger",
            "La Pommeraie",
            "Les Coquelicots",
            "Les Bleuets",
            "Les Hortensias",
            "Les Camélias",
            "Les Iris",
            "Les Roses",
            "La Chêneraie",
            "La Châtaigneraie",
            "Le Bois Joli",
            "Le Grand Pré",
            "Les Prés Verts",
            "La Vallée",
            "La Colline",
            "Les Coteaux",
            "Les Terrasses",
            "Le Château",
            "Le Manoir",
            "La Fontaine",
            "Les Sources",
            "La Rivière",
            "Les Rives",
            "Le Lac",
            "L’Étang",
            "Saint-Joseph",
            "Saint-François",
            "Sainte-Marie",
            "Notre-Dame",
            "Saint-Vincent",
            "Sainte-Anne",
            "Saint-Antoine",
            "Saint-Jean",
            "Sainte-Thérèse",
            "Jeanne d’Arc",
            "Marie Curie",
            "Louis Pasteur",
            "Victor Hugo",
            "Jean Moulin",
            "Simone Veil",
            "Jules Ferry",
            "Pierre Mendès France",
            "Ambroise Croizat",
            "Geneviève de Gaulle",
            "Lucie Aubrac",
            "Le Tilleul",
            "Les Trois Tilleuls",
            "L’Allée des Tilleuls",
            "Le Clos des Tilleuls",
            "Les Tilleuls Argentés",
            "Saint-Étienne");

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "620",
                    "Pharmacie d’Officine",
                    210,
                    List.of("Pharmacie %1$s", "Pharmacie de %2$s", "Pharmacie du Centre")),
            new Kind(
                    "500",
                    label("500"),
                    140,
                    List.of(
                            "EHPAD %1$s",
                            "EHPAD %1$s",
                            "EHPAD %1$s",
                            "EHPAD Résidence %1$s",
                            "Maison de retraite %1$s",
                            "EHPAD du CH de %2$s",
                            "EHPAD public de %2$s")),
            new Kind("202", label("202"), 40, List.of("Résidence autonomie %1$s", "Foyer logement %1$s")),
            new Kind("611", "Laboratoire de Biologie Médicale", 60, List.of("Laboratoire %1$s", "LBM de %2$s")),
            new Kind("354", label("354"), 45, List.of("SSIAD de %2$s", "SSIAD %1$s", "Soins à domicile %1$s")),
            new Kind("183", label("183"), 35, List.of("IME %1$s", "Institut médico-éducatif %1$s")),
            new Kind("186", label("186"), 12, List.of("ITEP %1$s")),
            new Kind("182", label("182"), 40, List.of("SESSAD %1$s", "SESSAD de %2$s")),
            new Kind("255", label("255"), 20, List.of("MAS %1$s", "Maison d’accueil spécialisée %1$s")),
            new Kind("437", label("437"), 25, List.of("FAM %1$s")),
            new Kind("382", "Foyer de Vie pour Adultes Handicapés", 40, List.of("Foyer de vie %1$s", "Foyer %1$s")),
            new Kind("246", label("246"), 35, List.of("ESAT %1$s", "ESAT de %2$s")),
            new Kind("189", label("189"), 12, List.of("CMPP de %2$s")),
            new Kind("190", label("190"), 8, List.of("CAMSP de %2$s")),
            new Kind("156", "Centre Médico-Psychologique (C.M.P.)", 50, List.of("CMP de %2$s", "CMP enfants %1$s")),
            new Kind("124", label("124"), 40, List.of("Centre de santé %1$s", "Centre de santé de %2$s")),
            new Kind("603", label("603"), 35, List.of("Maison de santé de %2$s", "MSP %1$s")),
            new Kind("355", label("355"), 22, List.of("CH de %2$s", "Centre hospitalier de %2$s")),
            new Kind("365", label("365"), 20, List.of("Clinique %1$s", "Polyclinique %1$s", "Clinique de %2$s")),
            new Kind("292", label("292"), 8, List.of("CHS de %2$s")),
            new Kind("109", label("109"), 12, List.of("SSR %1$s", "Centre de rééducation %1$s")),
            new Kind("127", label("127"), 8, List.of("HAD de %2$s", "HAD %1$s")),
            new Kind("141", label("141"), 8, List.of("Centre de dialyse de %2$s")),
            new Kind("214", label("214"), 25, List.of("CHRS %1$s")),
            new Kind("443", label("443"), 10, List.of("CADA de %2$s")),
            new Kind("223", label("223"), 40, List.of("PMI de %2$s", "PMI %1$s")));

    /** What the combobox is asked for, and what is easily taken for it. */
    private static final String ASKED_FOR = """
            69 1 500 EHPAD Les Tilleuls|Lyon
            69 2 354 SSIAD Les Tilleuls|Lyon
            69 3 500 EHPAD Le Clos des Tilleuls|Lyon
            69 4 202 Résidence autonomie Les Tilleuls|Villeurbanne
            69 5 500 EHPAD Les Tilleuls|Givors
            69 6 620 Pharmacie des Tilleuls|Lyon
            69 7 500 EHPAD Les Filleules|Lyon
            42 1 101 CHU de Saint-Étienne|Saint-Étienne
            42 2 101 CHU de Saint-Étienne, hôpital nord|Saint-Étienne
            42 3 365 Clinique mutualiste|Saint-Étienne
            42 4 500 EHPAD Saint-Étienne|Roanne
            42 5 500 EHPAD du CHU|Saint-Étienne
            76 1 355 CH du Rouvray|Saint-Étienne-du-Rouvray
            44 1 355 Hôpital local|Saint-Étienne-de-Montluc
            38 1 500 EHPAD Le Perron|Saint-Étienne-de-Saint-Geoirs
            75 1 101 Hôpital Saint-Étienne|Paris
            33 1 500 EHPAD Les Tilleuls|Bordeaux
            59 1 500 EHPAD Les Tilleuls|Lille
            13 1 500 EHPAD Les Tilleuls|Marseille
            """;

    private SampleDirectory() {}

    private static String label(String category) {
        return FacilityCategory.of(category).orElseThrow().label();
    }

    /** So many rows, as the public file writes them: capitals without accents. */
    public static List<DirectoryRow> of(int rows) {
        var all = new ArrayList<DirectoryRow>(rows);
        var towns = towns();
        ASKED_FOR.lines().forEach(line -> all.add(askedFor(line)));
        callers().forEach(all::add);
        var dice = Dice.of("directory");
        var wheel = wheel(towns);
        var kinds = new ArrayList<Kind>();
        KINDS.forEach(kind -> {
            for (var i = 0; i < kind.share; i++) {
                kinds.add(kind);
            }
        });
        var serials = new HashMap<String, Integer>();
        while (all.size() < rows) {
            var town = dice.one(wheel);
            var kind = dice.one(kinds);
            var name = dice.one(kind.names).formatted(dice.one(HOMES), town.name);
            var serial = serials.merge(town.department, 1, Integer::sum);
            if (isAskedFor(name, town) || serial > most(town.department)) {
                continue;
            }
            all.add(row(
                    finess(town.department, 1000 + serial),
                    name,
                    town.name,
                    town.department,
                    kind.category,
                    kind.label));
        }
        return List.copyOf(all.subList(0, rows));
    }

    /** Of those asked for there is one each: a second of the same name in the same town would be as right. */
    private static boolean isAskedFor(String name, Town town) {
        return ASKED_FOR.contains(name + "|" + town.name)
                || (town.name.equals("Lyon") && name.contains("Tilleuls"))
                || (town.name.equals("Saint-Étienne") && name.contains("Saint-Étienne"));
    }

    private static DirectoryRow askedFor(String line) {
        var words = line.split(" ", 4);
        var rest = words[3].split("\\|");
        return row(
                finess(words[0], Integer.parseInt(words[1])),
                rest[0],
                rest[1],
                words[0],
                words[2],
                label(words[2], rest[0]));
    }

    private static String label(String category, String name) {
        return KINDS.stream()
                .filter(kind -> kind.category.equals(category))
                .map(Kind::label)
                .findFirst()
                .or(() -> FacilityCategory.of(category).map(FacilityCategory::label))
                .orElse(name);
    }

    /** The facilities that call in the demonstration, all that its dice can throw. */
    private static List<DirectoryRow> callers() {
        var rows = new ArrayList<DirectoryRow>();
        for (var centre : Centre.network()) {
            for (var sector : List.of(Sector.ES, Sector.EMS, Sector.VILLE)) {
                Facilities.all(centre, sector).forEach(facility -> {
                    var name = Objects.requireNonNull(facility.name());
                    var category = category(name);
                    rows.add(row(
                            Objects.requireNonNull(facility.finess()),
                            name,
                            Objects.requireNonNull(facility.city()),
                            Objects.requireNonNull(facility.department()),
                            category,
                            label(category, name)));
                });
            }
        }
        return rows;
    }

    private static String category(String name) {
        var categories = Map.ofEntries(
                Map.entry("Centre hospitalier", "355"),
                Map.entry("Hôpital local", "106"),
                Map.entry("Clinique", "365"),
                Map.entry("Centre de rééducation", "109"),
                Map.entry("Hospitalisation à domicile", "127"),
                Map.entry("EHPAD", "500"),
                Map.entry("Résidence", "202"),
                Map.entry("Foyer de vie", "382"),
                Map.entry("Maison d'accueil spécialisée", "255"),
                Map.entry("Institut médico-éducatif", "183"),
                Map.entry("Maison de santé", "603"),
                Map.entry("Centre de santé", "124"),
                Map.entry("Laboratoire", "611"),
                Map.entry("Pharmacie", "620"));
        return categories.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("355");
    }

    private static DirectoryRow row(
            String finess, String name, String town, String department, String category, String label) {
        return new DirectoryRow(
                finess,
                upper(name, 60),
                name.contains(town) || category.equals("500") ? upper(name + " " + town, 80) : null,
                upper(town, 40),
                postalCode(department, town),
                department,
                category,
                label);
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most
                ? text
                : text.substring(0, most).strip();
    }

    private static String upper(String text, int most) {
        var bare = Folding.line(text).toUpperCase(Locale.ROOT).replace('-', ' ');
        return Objects.requireNonNull(cut(bare, most));
    }

    /** The department's, with digits of its town's own but for the greatest. */
    private static String postalCode(String department, String town) {
        var begins = department.startsWith("2") && department.length() == 2 && !Character.isDigit(department.charAt(1))
                ? "20"
                : department;
        var own = GREATEST.contains(town) ? 0 : 10 + Math.floorMod(town.hashCode(), 89) * 10;
        return begins.length() == 3 ? begins + "%02d".formatted(own / 10) : begins + "%03d".formatted(own);
    }

    /** How many numbers of the series there are to give. */
    private static int most(String department) {
        return department.length() == 3 ? 2500 : 400_000;
    }

    private static String finess(String department, int serial) {
        var prefix = switch (department) {
            case "976" -> "9805";
            default -> department.length() == 3 ? "970" + department.charAt(2) : department;
        };
        var body = prefix + ("%0" + (8 - prefix.length()) + "d").formatted(serial);
        return body + Finess.checkDigit(body);
    }

    private static List<Town> wheel(List<Town> towns) {
        var wheel = new ArrayList<Town>();
        towns.forEach(town -> {
            for (var i = 0; i < town.weight; i++) {
                wheel.add(town);
            }
        });
        return wheel;
    }

    private static List<Town> towns() {
        var towns = new ArrayList<Town>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SampleDirectory.class.getResourceAsStream("/demo/towns.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var department = line.substring(0, line.indexOf(' '));
                for (var told : line.substring(department.length() + 1).split("\\|")) {
                    var parts = told.split(" (?=[0-9]+$)");
                    towns.add(new Town(department, parts[0], parts.length == 1 ? 1 : Integer.parseInt(parts[1])));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return towns;
    }
}
