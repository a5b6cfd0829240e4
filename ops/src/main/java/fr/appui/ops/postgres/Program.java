package fr.appui.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How one of PostgreSQL's programs is started: in the data folder, without the caller's settings, never as root. */
final class Program {

    private Program() {}

    static ProcessBuilder of(DataFolder folder, List<String> command) throws IOException {
        List<String> words = new ArrayList<>();
        if (weAreRoot()) {
            // PostgreSQL refuses root. In a user namespace without a mapping root is nobody there, and still owns
            // its files.
            words.addAll(List.of("unshare", "--user"));
        }
        words.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.root().toFile()).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LANG"));
        return builder;
    }

    private static boolean weAreRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
