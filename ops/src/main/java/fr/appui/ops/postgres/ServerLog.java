package fr.appui.ops.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server's own log: files of 10 MB or one day, of which the newest are kept. */
record ServerLog(DataFolder folder) {

    /** Sorts by age; a new file for every start. */
    static final String FILE_NAMES = "postgresql-%Y%m%d-%H%M%S.log";

    private static final int FILES_KEPT = 10;

    /** Takes what the server says before it opens its log proper. */
    Path beforeTheLog() {
        return folder.log().resolve("startup.log");
    }

    void prune() {
        List<Path> files = oldestFirst();
        for (Path old : files.subList(0, Math.max(0, files.size() - FILES_KEPT))) {
            try {
                Files.deleteIfExists(old);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Why the last start failed, in the server's words. */
    String lastWords() {
        return Stream.concat(
                        Stream.of(beforeTheLog()),
                        oldestFirst().reversed().stream().limit(1))
                .flatMap(ServerLog::lines)
                .filter(line -> !line.contains(" LOG: ") && !line.contains(" HINT: "))
                .collect(Collectors.joining("\n"));
    }

    private List<Path> oldestFirst() {
        try (Stream<Path> files = Files.list(folder.log())) {
            return files.filter(file -> file.getFileName().toString().startsWith("postgresql-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.empty();
        } catch (IOException e) {
            return Stream.of(e.toString());
        }
    }
}
