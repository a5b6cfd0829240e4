package fr.appui.ops.cli;

import fr.appui.ops.postgres.PostgresUnavailable;
import fr.appui.ops.wiring.RefusedStart;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/**
 * The two ways to call Appui: {@code [options]} serves until it is stopped, {@code cli COMMAND} does one chore.
 *
 * <p>Exit codes: 0 done, 1 broke down, 2 refused (wrong arguments, or a start that would not be safe), 3 a check found
 * something.
 */
public final class CommandLine {
    static final int BROKE_DOWN = 1;
    static final int REFUSED = 2;

    private CommandLine() {}

    public static void main(String... arguments) {
        var chore = arguments.length > 0 && arguments[0].equals("cli");
        var line = chore ? new picocli.CommandLine(new Chores()) : new picocli.CommandLine(new Serve());
        line.setExecutionExceptionHandler((e, _, _) -> explain(e));
        var code = line.execute(chore ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
        if (chore || code != 0) {
            System.exit(code);
        }
    }

    private static int explain(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedStart || cause instanceof PostgresUnavailable) {
                System.err.println("Appui does not start: " + cause.getMessage());
                return REFUSED;
            }
            if (cause instanceof PortInUseException port) {
                System.err.println(
                        "Appui does not start: port " + port.getPort() + " is in use; choose one with --port N");
                return REFUSED;
            }
        }
        e.printStackTrace();
        return BROKE_DOWN;
    }
}
