package fr.appui.command.importing;

import java.util.regex.Pattern;

/**
 * Days and hours as files write them, brought into the form that a browser sends; hours are those of Paris unless they
 * bear an offset. A day alone begins at midnight. What is none is left as it is, to be refused.
 */
public final class Times {
    private static final String HOUR = "(?:[\\sT]+(?:à\\s+)?(\\d{1,2})[:hH](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?";
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})" + HOUR);
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})" + HOUR.replace("[\\sT]+", "(?:\\s+|T)"));

    private static final Pattern HOURLESS = Pattern.compile("[0-9/.-]+");

    private Times() {}

    static String typed(String said) {
        var text = said.strip();
        var french = FRENCH.matcher(text);
        if (french.matches()) {
            return moment(
                    french.group(3),
                    french.group(2),
                    french.group(1),
                    french.group(4),
                    french.group(5),
                    french.group(6));
        }
        var iso = ISO.matcher(text);
        return iso.matches()
                ? moment(iso.group(1), iso.group(2), iso.group(3), iso.group(4), iso.group(5), iso.group(6))
                : text;
    }

    /** The day alone; an hour beside it is left out. */
    static String day(String said) {
        var typed = typed(said);
        return typed.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? typed.substring(0, 10) : typed;
    }

    /** A day, with its hour and minute where one is told. */
    public static String dayOrHour(String said) {
        var typed = typed(said);
        if (typed.equals(said.strip())) {
            return typed;
        }
        return HOURLESS.matcher(said.strip()).matches() ? typed.substring(0, 10) : typed.substring(0, 16);
    }

    private static String moment(String year, String month, String day, String... clock) {
        return "%s-%2s-%2sT%2s:%2s:%2s"
                .formatted(year, month, day, or(clock[0]), or(clock[1]), or(clock[2]))
                .replace(' ', '0');
    }

    @SuppressWarnings("NullAway") // groups that did not take part
    private static String or(String part) {
        return part == null ? "00" : part;
    }
}
