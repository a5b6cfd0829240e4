package fr.appui.command.importing;

/** A value as a report shows it: enough to recognise it, on one line. */
final class Shortened {
    private static final int SHOWN = 60;

    private Shortened() {}

    static String of(String value) {
        var line = value.strip().replaceAll("[\\p{C}\\s]+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
