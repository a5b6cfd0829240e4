package fr.appui.ops.directory;

import fr.appui.shared.facility.Finess;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of the layouts, its fields asked for by the names of the named columns.
 *
 * @param line of the file
 * @param field {@code null} or blank where the layout has none
 */
record RawRow(long line, Function<String, @Nullable String> field) {
    private static final Pattern ROUTING = Pattern.compile("([0-9]{5}) +(.+)");
    private static final Pattern CEDEX = Pattern.compile("(?i) +CEDEX.*$");
    private static final Pattern TOO_LONG = Pattern.compile("(?s).{201,}");

    /** A row to take in, or why not. */
    sealed interface Read {
        record Good(DirectoryRow row) implements Read {}

        record Bad(Refusal refusal) implements Read {}
    }

    Read read() {
        var finess = Finess.bare(text("nofinesset", ""));
        if (finess.isEmpty()) {
            return bad("nofinesset", "missing");
        }
        if (!Finess.isWellFormed(finess)) {
            return bad("nofinesset", "not nine letters or digits");
        }
        var longName = textOrNull("rslongue");
        var name = text("rs", longName == null ? "" : longName);
        if (name.isEmpty()) {
            return bad("rs", "missing");
        }
        if (TOO_LONG.matcher(name).matches()) {
            return bad("rs", "longer than 200 characters");
        }
        var category = textOrNull("categetab");
        if (category != null && !category.matches("[0-9]{3,4}")) {
            return bad("categetab", "not a category code");
        }
        var routing = textOrNull("ligneacheminement");
        var parts = ROUTING.matcher(routing == null ? "" : routing);
        var routed = parts.matches();
        var postalCode = textOrNull("codepostal");
        if (postalCode == null && routed) {
            postalCode = parts.group(1);
        }
        if (postalCode != null && !postalCode.matches("[0-9]{5}")) {
            return bad("codepostal", "not five digits");
        }
        var city = textOrNull("libelle_routage");
        if (city == null) {
            city = routed ? parts.group(2) : routing;
        }
        return new Read.Good(new DirectoryRow(
                finess,
                name,
                name.equals(longName) ? null : longName,
                city == null ? null : CEDEX.matcher(city).replaceFirst(""),
                postalCode,
                department(finess),
                category,
                textOrNull("libcategetab")));
    }

    /** {@code null} where the row does not say. */
    @Nullable
    LocalDate changedOn() {
        var day = textOrNull("datemaj");
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private Read bad(String name, String reason) {
        return new Read.Bad(new Refusal(line, name, reason));
    }

    /** As the INSEE writes it; the file has 9A for 971 and a digit less for some. */
    private @Nullable String department(String finess) {
        var given = textOrNull("departement");
        var commune = textOrNull("cog");
        if (given == null && commune != null) {
            given = commune.substring(0, Math.min(commune.length(), commune.startsWith("97") ? 3 : 2));
        }
        if (given == null) {
            given = finess.startsWith("97") ? "9" + (char) ('A' + finess.charAt(3) - '1') : finess.substring(0, 2);
        }
        if (given.length() == 1) {
            given = "0" + given;
        }
        return switch (given) {
            case "9A" -> "971";
            case "9B" -> "972";
            case "9C" -> "973";
            case "9D" -> "974";
            case "9E" -> "975";
            case "9F", "98" -> "976";
            default -> given.matches("[0-9]{2,3}|2[AB]") ? given : null;
        };
    }

    private String text(String name, String standIn) {
        var text = textOrNull(name);
        return text == null ? standIn : text;
    }

    private @Nullable String textOrNull(String name) {
        var given = field.apply(name);
        if (given == null) {
            return null;
        }
        var text = given.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return text.isEmpty() ? null : text;
    }
}
