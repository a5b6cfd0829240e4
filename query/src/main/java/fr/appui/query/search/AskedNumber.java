package fr.appui.query.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of a case or of a finding, or as much of it as somebody knows: {@code D-ARA-2020-00012}, the same without
 * its zeros, {@code S-ARA-20}, {@code 2020-12}. It holds no sign that means another one in a pattern of SQL.
 *
 * @param column what it is looked for in: the whole number, or what it ends with
 * @param exact as a whole number has it; empty where only a beginning is known
 * @param beginning of those that may be meant as well
 */
record AskedNumber(String column, String exact, String beginning) {
    private static final String TAIL_COLUMN = "tail";
    private static final Pattern WHOLE = Pattern.compile("([DSARFPEC])-?([A-Z]{3})-?(\\d{4})-?(\\d{1,5})");
    private static final Pattern BEGUN = Pattern.compile("[DSARFPEC]-[A-Z]{1,3}(-\\d{0,4})?-?");
    private static final Pattern TAIL = Pattern.compile("(20\\d\\d)-(\\d{1,5})");
    private static final Pattern DASHES = Pattern.compile("[\\s\u2010-\u2015]+");

    static Optional<AskedNumber> of(String typed) {
        var number = DASHES.matcher(typed.strip().toUpperCase(Locale.ROOT)).replaceAll("-");
        var whole = WHOLE.matcher(number);
        if (whole.matches()) {
            var series = whole.group(1) + "-" + whole.group(2) + "-" + whole.group(3) + "-";
            return Optional.of(new AskedNumber("number", series + padded(whole.group(4)), series + whole.group(4)));
        }
        var tail = TAIL.matcher(number);
        if (tail.matches()) {
            var year = tail.group(1) + "-";
            return Optional.of(new AskedNumber(TAIL_COLUMN, year + padded(tail.group(2)), year + tail.group(2)));
        }
        return BEGUN.matcher(number).matches() ? Optional.of(new AskedNumber("number", "", number)) : Optional.empty();
    }

    /** Whether what is of this kind has such numbers. */
    boolean mayBeOf(HitKind kind) {
        return column.equals(TAIL_COLUMN) || beginning.startsWith(kind.letter());
    }

    private static String padded(String digits) {
        return "0".repeat(5 - digits.length()) + digits;
    }
}
