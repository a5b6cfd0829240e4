package fr.appui.shared.facility;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The nine characters that identify a site or a legal entity.
 *
 * <p>The last is a check digit on all numbers looked at, but the official schema promises nine letters or digits and no
 * more: a wrong one is a warning, never a refusal.
 */
public final class Finess {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{9}");
    private static final int LENGTH = 9;

    private Finess() {}

    /** As it is written: capitals, no spaces or dots; what is none stays none. */
    public static String bare(String typed) {
        return typed.replaceAll("[\\s\\p{Z}.…_-]", "").toUpperCase(Locale.ROOT);
    }

    public static boolean isWellFormed(String number) {
        return FORM.matcher(number).matches();
    }

    /** Whether the last character is the Luhn digit of the eight before it, A and B of Corsica read as 1 and 2. */
    public static boolean hasCheckDigit(String number) {
        return isWellFormed(number)
                && number.charAt(LENGTH - 1) == Character.forDigit(checkDigit(number.substring(0, LENGTH - 1)), 10);
    }

    /** Luhn's digit of what comes before it. */
    public static int checkDigit(String body) {
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            var sign = body.charAt(body.length() - 1 - i);
            var digit = Character.isDigit(sign) ? sign - '0' : sign - 'A' + 1;
            var doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return Math.floorMod(-sum, 10);
    }
}
