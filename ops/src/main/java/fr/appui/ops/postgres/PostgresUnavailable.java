package fr.appui.ops.postgres;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** PostgreSQL cannot be had on this folder; the message says why and what a person can do about it. */
public final class PostgresUnavailable extends RuntimeException {

    private static final Pattern COMPLAINT = Pattern.compile("(?i)error:|fatal:|panic:|exception");
    private static final int LINES_SHOWN = 5;

    private boolean inUse;

    PostgresUnavailable(String message) {
        super(message);
    }

    private PostgresUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    static PostgresUnavailable inUse(String message) {
        var unavailable = new PostgresUnavailable(message);
        unavailable.inUse = true;
        return unavailable;
    }

    /** Whether another process holds the data folder. */
    public boolean isInUse() {
        return inUse;
    }

    static PostgresUnavailable because(String what, Path folder, String output) {
        return new PostgresUnavailable(message(what, folder, output));
    }

    static PostgresUnavailable because(String what, Path folder, Throwable cause) {
        return new PostgresUnavailable(message(what, folder, String.valueOf(cause)), cause);
    }

    private static String message(String what, Path folder, String output) {
        return "%s (%s).%n%s%n%s".formatted(what, folder, complaints(output), advice(folder, output));
    }

    /** Of what a program said only the lines in which it complains, or the last ones when it does so silently. */
    private static String complaints(String output) {
        List<String> lines = output.strip().lines().toList();
        List<String> complaints =
                lines.stream().filter(line -> COMPLAINT.matcher(line).find()).toList();
        return complaints.isEmpty()
                ? String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()))
                : complaints.stream().limit(LINES_SHOWN).collect(Collectors.joining("\n"));
    }

    private static String advice(Path folder, String output) {
        if (output.contains("No space left") || output.contains("Disk quota exceeded")) {
            return "Free some space on the disk that holds %s and start again; what was stored is still there."
                    .formatted(folder);
        }
        if (output.contains("unshare")) {
            return "PostgreSQL refuses to run as root, and this machine forbids the user namespace in which root"
                    + " may run it: start Appui as an ordinary user.";
        }
        if (output.contains("Permission denied")
                || output.contains("AccessDenied")
                || output.contains("Read-only file system")
                || output.contains("wrong ownership")) {
            return "Let %s and all it holds belong to the user who starts Appui (%s), who must be able to write there."
                    .formatted(folder, System.getProperty("user.name"));
        }
        if (output.contains("initialized by PostgreSQL version")) {
            return "Start the version of Appui that wrote %s, export there and import here.".formatted(folder);
        }
        if (output.contains("password authentication failed")) {
            return "Put back the %s that was made with this data.".formatted(folder.resolve("secrets.properties"));
        }
        return "The whole story is in %s.".formatted(folder.resolve("log"));
    }
}
