import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An invented file of support requests, of which some lines are wrong, each in a way of its own. Among the good ones are
 * lines that say the same, cells of several lines, formulas and markup.
 *
 * @param bad the fields that must be told, by the number of the line
 */
record RequestsFile(byte[] bytes, int rows, int good, int repeated, TreeMap<Long, TreeSet<String>> bad) {
    static final String REPEATED = "Le même appel a été reçu deux fois";

    private static final List<String> FIELDS = List.of(
            "receivedAt", "centre", "channel", "sector", "subSector", "facility.name", "facility.finess", "facility.city",
            "facility.department", "requester.name", "requester.phone", "requester.email", "themes", "question", "answer",
            "outcome", "durationMinutes", "framework", "note");

    private static final Map<String, String> HEADINGS = headings();

    /** How the files are written. */
    enum Flavour {
        EXCEL,
        OPEN_DATA
    }

    private interface Fault {
        void spoil(Map<String, String> line, Flavour flavour);
    }

    /** Every way in which a line is wrong, with the fields that must be told. */
    private record Wrong(List<String> fields, Fault fault) {}

    private static Map<String, String> headings() {
        var excel = List.of(
                "Date de réception", "Centre", "Canal", "SECTEUR", "Sous-secteur", "Établissement", "N° FINESS", "Commune",
                "Departement", "Demandeur", "Téléphone", "Courriel", "Thématiques", "Question", "Réponse apportée",
                "Suite donnée", "Durée (minutes)", "Cadre", "Remarques internes");
        var headings = new LinkedHashMap<String, String>();
        for (var i = 0; i < FIELDS.size(); i++) {
            headings.put(FIELDS.get(i), excel.get(i));
        }
        return headings;
    }

    private static final String[][] CHANNELS = {{"Téléphone", "PHONE"}, {"Courriel", "EMAIL"}, {"MSSanté", "MSSANTE"}};
    private static final String[][] SECTORS = {
        {"Médico-social", "EMS"}, {"Établissements de santé", "ES"}, {"Soins de ville", "VILLE"}
    };
    private static final String[][] THEMES = {
        {"COVID-19", "COVID19"}, {"EPI", "PPE"}, {"Gale", "SCABIES"}, {"Eau, légionelles", "WATER_LEGIONELLA"}
    };
    private static final String[][] CENTRES = {{"Auvergne-Rhône-Alpes", "ARA"}, {"Île-de-France", "IDF"}};
    private static final List<String> TEXTS = List.of(
            "Quel masque pour les soins de la chambre %d ?",
            "Un résident fiévreux est revenu de l'hôpital, faut-il l'isoler (dossier %d) ?",
            "=HYPERLINK(\"http://invente.example/%d\";\"cliquez\")",
            "<script>alert(%d)</script> copié d'un courriel",
            "Première ligne de la question %d,\net une seconde, avec « guillemets » et \"citations\"");

    private static final List<Wrong> WRONG = List.of(
            wrong("receivedAt", (line, flavour) -> line.put("receivedAt", flavour == Flavour.EXCEL ? "31/02/2020 10:00" : "2020-02-31T10:00:00+01:00")),
            wrong("receivedAt", (line, _) -> line.put("receivedAt", "hier matin")),
            wrong("receivedAt", (line, flavour) -> line.put("receivedAt", flavour == Flavour.EXCEL ? "01/01/2190 10:00" : "2190-01-01T10:00:00+01:00")),
            wrong("receivedAt", (line, flavour) -> line.put("receivedAt", flavour == Flavour.EXCEL ? "12/05/1999 10:00" : "1999-05-12T10:00:00+01:00")),
            wrong("receivedAt", (line, _) -> line.put("receivedAt", "")),
            wrong("channel", (line, _) -> line.put("channel", "Pigeon voyageur")),
            wrong("channel", (line, _) -> line.put("channel", "")),
            wrong("sector", (line, _) -> line.put("sector", "Agroalimentaire")),
            wrong("sector", (line, _) -> line.put("sector", "")),
            wrong("subSector", (line, flavour) -> {
                line.put("sector", flavour == Flavour.EXCEL ? "Médico-social" : "EMS");
                line.put("subSector", flavour == Flavour.EXCEL ? "Petite enfance" : "PETITE_ENFANCE");
            }),
            wrong("subSector", (line, _) -> line.put("subSector", "Zoologie")),
            wrong("themes", (line, _) -> line.put("themes", "COVID-19 | Astrologie")),
            wrong("themes", (line, _) -> line.put("themes", "")),
            wrong("themes", (line, _) -> line.put("themes", "SCABIES | PPE | Gale")),
            wrong("themes", (line, _) -> line.put("themes", "PPE|MDRO|XDRO|SCABIES|IRA|GEA|COVID19|WASTE|LAUNDRY|CATERING|ENDOSCOPES")),
            wrong("question", (line, _) -> line.put("question", "")),
            wrong("question", (line, _) -> line.put("question", "   ")),
            wrong("question", (line, _) -> line.put("question", "x".repeat(20_001))),
            wrong("question", (line, _) -> line.put("question", "sonnerie \u0007 dans le texte")),
            wrong("facility.finess", (line, _) -> line.put("facility.finess", "69000")),
            wrong("facility.finess", (line, _) -> line.put("facility.finess", "69000001-3")),
            wrong("facility.department", (line, _) -> line.put("facility.department", "99")),
            wrong("facility.name", (line, _) -> line.put("facility.name", "E".repeat(201))),
            wrong("facility.city", (line, _) -> line.put("facility.city", "V".repeat(201))),
            wrong("requester.email", (line, _) -> line.put("requester.email", "pas une adresse")),
            wrong("requester.phone", (line, _) -> line.put("requester.phone", "0".repeat(41))),
            wrong("requester.name", (line, _) -> line.put("requester.name", "Mme \u0001 Inventée")),
            wrong("durationMinutes", (line, _) -> line.put("durationMinutes", "douze")),
            wrong("durationMinutes", (line, _) -> line.put("durationMinutes", "-5")),
            wrong("durationMinutes", (line, _) -> line.put("durationMinutes", "99999")),
            wrong("outcome", (line, _) -> line.put("outcome", "Félicitations")),
            wrong("framework", (line, _) -> line.put("framework", "Mission inconnue")),
            wrong("answer", (line, _) -> line.put("answer", "r".repeat(20_001))),
            wrong("centre", (line, _) -> line.put("centre", "Atlantide")),
            wrong("centre", (line, _) -> line.put("centre", "")),
            new Wrong(List.of("channel", "sector"), (line, _) -> {
                line.put("channel", "Minitel");
                line.put("sector", "Spatial");
            }),
            wrong("line", (line, _) -> line.put("too much", "une colonne de trop")));

    private static Wrong wrong(String field, Fault fault) {
        return new Wrong(List.of(field), fault);
    }

    /** The same bytes for the same seed, everywhere. */
    static RequestsFile of(Flavour flavour, int rows, long seed) {
        var random = new Random(seed);
        var lines = new ArrayList<Map<String, String>>();
        for (var i = 0; i < rows - WRONG.size() - 25; i++) {
            lines.add(line(flavour, random, i));
        }
        var repeated = 0;
        for (var i = 0; i < 25; i++) {
            var again = new LinkedHashMap<>(lines.get(i));
            again.put("question", REPEATED + ", numéro " + i + " de " + seed);
            lines.set(i, again);
            lines.add(random.nextInt(lines.size()), again);
            repeated++;
        }
        var spoilt = new ArrayList<Map<String, String>>();
        var fields = new ArrayList<List<String>>();
        WRONG.forEach(wrong -> {
            var line = new LinkedHashMap<>(line(flavour, random, -1));
            wrong.fault.spoil(line, flavour);
            spoilt.add(line);
            fields.add(wrong.fields);
        });
        for (var i = 0; i < spoilt.size(); i++) {
            lines.add(random.nextInt(lines.size()), spoilt.get(i));
        }
        return written(flavour, lines, spoilt, fields, repeated);
    }

    private static RequestsFile written(
            Flavour flavour,
            List<Map<String, String>> lines,
            List<Map<String, String>> spoilt,
            List<List<String>> fields,
            int repeated) {
        var text = new StringBuilder();
        var bad = new TreeMap<Long, TreeSet<String>>();
        write(text, flavour, flavour == Flavour.EXCEL ? List.copyOf(HEADINGS.values()) : FIELDS);
        var number = 2L;
        for (var line : lines) {
            for (var i = 0; i < spoilt.size(); i++) {
                if (spoilt.get(i) == line) {
                    bad.put(number, new TreeSet<>(fields.get(i)));
                }
            }
            var before = text.length();
            write(text, flavour, List.copyOf(line.values()));
            number += text.substring(before).chars().filter(c -> c == '\n').count();
        }
        var charset = flavour == Flavour.EXCEL ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        return new RequestsFile(text.toString().getBytes(charset), lines.size(), lines.size() - bad.size(), repeated, bad);
    }

    private static Map<String, String> line(Flavour flavour, Random random, int ordinal) {
        var code = flavour == Flavour.EXCEL ? 0 : 1;
        var at = LocalDateTime.of(2020, 1, 6, 8, 0).plusMinutes(random.nextInt(60 * 24 * 170));
        var line = new LinkedHashMap<String, String>();
        line.put("receivedAt", flavour == Flavour.EXCEL
                ? at.format(DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm"))
                : at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")) + "Z");
        line.put("centre", CENTRES[random.nextInt(2)][code]);
        line.put("channel", CHANNELS[random.nextInt(3)][code]);
        line.put("sector", SECTORS[random.nextInt(3)][code]);
        line.put("subSector", "");
        line.put("facility.name", "Établissement inventé n° " + random.nextInt(400));
        line.put("facility.finess", random.nextInt(4) == 0 ? "690000013" : "");
        line.put("facility.city", random.nextBoolean() ? "Lyon" : "Paris");
        line.put("facility.department", random.nextBoolean() ? "69" : "75");
        line.put("requester.name", "Mme Inventée " + random.nextInt(900));
        line.put("requester.phone", random.nextBoolean() ? "+33 1 99 00 12 34" : "");
        line.put("requester.email", "appel" + random.nextInt(900) + "@invente.example");
        var theme = random.nextInt(3);
        line.put("themes", random.nextBoolean()
                ? THEMES[theme][code]
                : THEMES[theme][code] + (random.nextBoolean() ? " | " : ", ") + THEMES[3][code]);
        line.put("question", TEXTS.get(random.nextInt(TEXTS.size())).formatted(ordinal) + " (" + random.nextInt(1_000_000) + ")");
        var answered = random.nextInt(3) > 0;
        line.put("answer", answered ? "Conseil donné, avec renvoi à la fiche pratique." : "");
        line.put("outcome", answered ? flavour == Flavour.EXCEL ? "Conseil oral" : "ORAL_ADVICE" : "");
        line.put("durationMinutes", String.valueOf(5 + random.nextInt(40)));
        line.put("framework", "");
        line.put("note", "non repris");
        return line;
    }

    private static void write(StringBuilder text, Flavour flavour, List<String> cells) {
        var separator = flavour == Flavour.EXCEL ? ";" : ",";
        text.append(cells.stream()
                        .map(cell -> cell.matches("(?s).*[;,\"\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                        .collect(Collectors.joining(separator)))
                .append(flavour == Flavour.EXCEL ? "\r\n" : "\n");
    }

    /** Writes one for people to look at: {@code EXCEL|OPEN_DATA ROWS SEED FILE}. */
    public static void main(String... arguments) throws Exception {
        var file = of(Flavour.valueOf(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        java.nio.file.Files.write(java.nio.file.Path.of(arguments[3]), file.bytes());
        System.out.println(Arrays.asList(file.rows(), file.good(), file.bad()));
    }
}
