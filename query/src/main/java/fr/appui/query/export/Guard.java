package fr.appui.query.export;

/**
 * Keeps a spreadsheet from taking a text of a CSV file for a formula: an apostrophe before it, which is no part of it.
 *
 * <p>Whoever reads the file takes one apostrophe away where {@link #isFormula} holds without the apostrophes at the
 * beginning, and has the text again, whatever it was.
 */
final class Guard {
    private static final String BEGINNINGS = "=+-@|＝＋－＠";

    private Guard() {}

    static String on(String text) {
        return isFormula(text.substring(apostrophes(text))) ? "'" + text : text;
    }

    /** Whether it begins as a formula does, what is not seen before it passed over, or with a tab or a new line. */
    static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if ("\t\r\n".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        var seen = text.codePoints().filter(point -> !isUnseen(point)).findFirst();
        return seen.isPresent() && BEGINNINGS.indexOf(seen.getAsInt()) >= 0;
    }

    private static boolean isUnseen(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT;
    }

    private static int apostrophes(String text) {
        var n = 0;
        while (n < text.length() && text.charAt(n) == '\'') {
            n++;
        }
        return n;
    }
}
