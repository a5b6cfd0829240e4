package fr.appui.command.importing;

/** A cell that a spreadsheet would take for a formula is written with an apostrophe before it, and read without. */
final class Guard {
    private static final String BEGINNINGS = "=+-@\t\r";

    private Guard() {}

    static String on(String cell) {
        return cell.isEmpty() || BEGINNINGS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    static String off(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && BEGINNINGS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
