package fr.appui.ops.cli;

import fr.appui.ops.postgres.PostgresUnavailable;
import fr.appui.shared.importing.ImportMode;
import fr.appui.shared.reference.Centre;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What may be said of a file of lines, whatever they are. */
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done, no line refused",
            "1:broke down",
            "2:refused before anything was stored: arguments, account, file or columns",
            "3:lines were refused; with --all-or-nothing nothing was stored"
        })
abstract class ImportLines implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "up to 50 MiB")
    Path file = Path.of("");

    @Option(
            names = "--as",
            required = true,
            paramLabel = "LOGIN",
            description = "a coordinator's account; events bear it")
    String login = "";

    @Option(
            names = "--centre",
            paramLabel = "CODE",
            description = "of lines that name none; default: the account's own")
    @Nullable
    Centre centre;

    @Option(names = "--dry-run", description = "judges every line and stores nothing")
    boolean dryRun;

    @ArgGroup
    Wrong wrong = new Wrong();

    static final class Wrong {
        @Option(names = "--all-or-nothing", description = "one wrong line, and nothing is stored (default)")
        boolean allOrNothing;

        @Option(names = "--keep-good", description = "wrong lines are refused, the others stored")
        boolean keepGood;
    }

    @Option(
            names = "--map",
            paramLabel = "FIELD=HEADING",
            description = "column of a field, where its heading does not tell; repeatable")
    Map<String, String> mapping = new LinkedHashMap<>();

    @Option(
            names = "--id-column",
            paramLabel = "HEADING",
            description = "tells lines apart; without it, lines that say the same are cases of their own")
    @Nullable
    String idColumn;

    @Option(names = "--refused", paramLabel = "FILE", description = "writes the refused lines there, to be mended")
    @Nullable
    Path refused;

    @Mixin
    Chores.Where where = new Chores.Where();

    /** What the lines are, as the API calls it. */
    abstract String kind();

    ImportMode mode() {
        return wrong.keepGood ? ImportMode.KEEP_GOOD : ImportMode.ALL_OR_NOTHING;
    }

    @Override
    public Integer call() {
        try {
            return where.with(context -> context.getBean(ImportChore.class).run(this));
        } catch (RuntimeException e) {
            if (isServed(e)) {
                System.err.println("Appui is running on this data folder: import the file on its page /imports, or with"
                        + " POST /api/imports/" + kind() + ".");
            }
            throw e;
        }
    }

    private static boolean isServed(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostgresUnavailable unavailable) {
                return unavailable.isInUse();
            }
        }
        return false;
    }
}
