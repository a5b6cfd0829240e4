package fr.appui.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running postmaster tells of itself in its {@code postmaster.pid}. */
record PidFile(long pid, String status) {

    static Path in(DataFolder folder) {
        return folder.cluster().resolve("postmaster.pid");
    }

    /** Empty as well while the file is being written. */
    static Optional<PidFile> of(DataFolder folder) throws IOException {
        try {
            List<String> lines = Files.readAllLines(in(folder));
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PidFile(
                            Long.parseLong(lines.getFirst().strip()),
                            lines.size() > 7 ? lines.get(7).strip() : ""));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean saysReady(long pid) {
        return this.pid == pid && status.equals("ready");
    }
}
