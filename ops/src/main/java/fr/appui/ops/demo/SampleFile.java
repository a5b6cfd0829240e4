package fr.appui.ops.demo;

import fr.appui.ops.directory.DirectoryRow;
import fr.appui.shared.facility.Layout;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a sample directory as the public file is handed out, in each of its layouts. */
public final class SampleFile {
    private static final String COLUMNS = "nofinesset;nofinessej;rs;rslongue;complrs;compldistrib;numvoie;typvoie;voie;"
            + "compvoie;lieuditbp;region;libregion;departement;libdepartement;cog;codepostal;libelle_routage;"
            + "ligneacheminement;telephone;telecopie;categetab;libcategetab;liblongcategetab;categretab;libcategretab;"
            + "siret;codeape;libcodeape;mft;libmft;liblongmft;sph;libsph;numen;coordx;coordy;sourcegeocod;dategeocod;"
            + "dateautor;dateouvert;datemaj";

    private SampleFile() {}

    /** UTF-8 for the newest layout and the one without column names, windows-1252 for the one with. */
    public static void write(Path path, List<DirectoryRow> rows, Layout layout, LocalDate vintage) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            switch (layout) {
                case STRUCTUREET -> structureet(out, rows, vintage);
                case NAMED_COLUMNS -> named(out, rows, vintage);
                case STRUCTURES_JSON -> json(out, rows, vintage);
            }
        }
    }

    private static void structureet(OutputStream out, List<DirectoryRow> rows, LocalDate vintage) {
        var lines = writer(out, StandardCharsets.UTF_8);
        lines.printf("finess;etalab;111;%s\n", vintage);
        for (var row : rows) {
            lines.println(String.join(
                    ";",
                    "structureet",
                    row.finess(),
                    entity(row),
                    row.name(),
                    or(row.longName()),
                    ";;12;R;DE LA PAIX;;",
                    "001",
                    department(row),
                    "DEPARTEMENT",
                    row.postalCode() + " " + row.city(),
                    ";",
                    or(row.category()),
                    or(row.categoryLabel()),
                    "4401;Groupe;26010004500012;8610Z;03;ARS;1;Public;1979-02-13;1979-02-13",
                    vintage.toString(),
                    ""));
        }
        lines.flush();
    }

    private static void named(OutputStream out, List<DirectoryRow> rows, LocalDate vintage) {
        var lines = writer(out, Charset.forName("windows-1252"));
        lines.println(COLUMNS);
        for (var row : rows) {
            lines.println(String.join(
                    ";",
                    row.finess(),
                    entity(row),
                    quoted(row.name()),
                    quoted(or(row.longName())),
                    ";;12;R;DE LA PAIX;;;84;REGION",
                    row.department(),
                    "DEPARTEMENT;",
                    row.postalCode(),
                    row.city(),
                    row.postalCode() + " " + row.city(),
                    ";",
                    or(row.category()),
                    quoted(or(row.categoryLabel())),
                    quoted(or(row.categoryLabel())),
                    "4401;Groupe;26010004500012;8610Z;Hospitalier;03;ARS;ARS;1;Public;;;;;;1979-02-13;1979-02-13",
                    vintage.toString()));
        }
        lines.flush();
    }

    private static void json(OutputStream out, List<DirectoryRow> rows, LocalDate vintage) {
        var json = JsonMapper.shared();
        var lines = writer(out, StandardCharsets.UTF_8);
        lines.printf(
                "{\"schemaVersion\":\"1.0\",\"generatedAt\":\"%sT02:00:00Z\",\"gco\":[],\"gcc\":[],\"pmej\":[\n",
                vintage);
        for (var i = 0; i < rows.size(); i++) {
            lines.print(json.writeValueAsString(entity(rows.get(i), i)));
            lines.println(i + 1 < rows.size() ? "," : "");
        }
        lines.println("]}");
        lines.flush();
    }

    private static Map<String, Object> entity(DirectoryRow row, int i) {
        var site = new LinkedHashMap<String, Object>();
        var about = new LinkedHashMap<String, Object>();
        about.put("egeId", "EG" + i);
        about.put("numFinessEge", row.finess());
        about.put("nomEgeCourt", row.name());
        about.put("nomEgeLong", row.longName());
        about.put("dateOuverture", "1979-02-13");
        about.put("dateFermeture", null);
        site.put("informationsGeneralesEGE", about);
        site.put("categorieentiteGeographiqueExercice", row.category());
        site.put("etatObjet", "A");
        site.put(
                "adresse",
                List.of(Map.of(
                        "numeroVoie",
                        "12",
                        "cogCommune",
                        row.department() + (or(row.department()).length() == 3 ? "01" : "001"),
                        "codePostal",
                        or(row.postalCode()),
                        "ligneAcheminement",
                        row.postalCode() + " " + row.city())));
        site.put("roleEge", List.of(Map.of("idEgePorteuse", "EG" + i)));
        var entity = new LinkedHashMap<String, Object>();
        entity.put("informationsGeneralesPMEJ", Map.of("numFinessPm", entity(row), "denominationPm", row.name()));
        entity.put("etatObjet", "A");
        entity.put("ege", List.of(site));
        return entity;
    }

    /** Number of a legal entity that nobody looks at. */
    private static String entity(DirectoryRow row) {
        return row.finess().substring(0, 2) + "0000000";
    }

    private static String department(DirectoryRow row) {
        return switch (or(row.department())) {
            case "971" -> "9A";
            case "972" -> "9B";
            case "973" -> "9C";
            case "974" -> "9D";
            case "976" -> "9F";
            default -> or(row.department());
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static PrintWriter writer(OutputStream out, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(out, charset));
    }
}
